package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.state.Runner;
import dev.ashlar.sqllint.state.SqlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a migration's statements run: by Ashlar's own markers, by those of goose, dbmate and Atlas, and by BEGIN and COMMIT. */
public final class Steps {
    private static final Pattern MARKER = Pattern.compile("(?m)^[ \\t]*--[ \\t]*ashlar:(step|backfill)\\b(.*)$");
    private static final Pattern WHOLE_FILE = Pattern.compile(
            "(?im)^[ \\t]*--[ \\t]*(\\+goose[ \\t]+NO[ \\t]+TRANSACTION|migrate:up\\b.*\\btransaction:false|atlas:txmode[ \\t]+none)\\b");

    private final SqlSource source;
    private final SqlScript script;
    private final List<MatchResult> markers;
    private final boolean withoutTransaction;
    /** In the order of the statements. */
    private final List<Integer> blocks;

    private Steps(SqlSource source, SqlScript script, List<MatchResult> markers, boolean withoutTransaction) {
        this.source = source;
        this.script = script;
        this.markers = markers;
        this.withoutTransaction = withoutTransaction;
        this.blocks = blocks(script);
    }

    public static Steps of(SqlSource source, SqlScript script) {
        String text = script.file().text();
        boolean without = !source.transactional() || WHOLE_FILE.matcher(text).find() || runsAlone(source, script);
        return new Steps(source, script, MARKER.matcher(text).results().toList(), without);
    }

    /** Flyway sees by itself that a file has nothing but statements that refuse a transaction. */
    private static boolean runsAlone(SqlSource source, SqlScript script) {
        return source.runner() == Runner.FLYWAY
                && !script.statements().isEmpty()
                && script.statements().stream().allMatch(Concurrently::refusesTransaction);
    }

    /** 0 outside of BEGIN and COMMIT, else which of them. */
    private static List<Integer> blocks(SqlScript script) {
        List<Integer> blocks = new ArrayList<>();
        int block = 0;
        int last = 0;
        for (Statement statement : script.statements()) {
            String kind = statement.is("TransactionStmt") ? statement.tree().text("kind") : "";
            if (kind.equals("TRANS_STMT_BEGIN") || kind.equals("TRANS_STMT_START")) {
                block = ++last;
            }
            blocks.add(block);
            if (kind.equals("TRANS_STMT_COMMIT") || kind.equals("TRANS_STMT_ROLLBACK")) {
                block = 0;
            }
        }
        return blocks;
    }

    public Runner runner() {
        return areAshlars() ? Runner.ASHLAR : source.runner();
    }

    /** Whether Ashlar runs the file, by its markers or by its folder. */
    public boolean areAshlars() {
        return !markers.isEmpty() || source.runner() == Runner.ASHLAR;
    }

    /** Whether a statement shares a transaction with others. A file's only statement does not. */
    public boolean inTransaction(Statement statement) {
        MatchResult marker = markerOf(statement);
        if (marker != null) {
            return !marker.group(2).contains("no-transaction");
        }
        if (withoutTransaction) {
            return blockOf(statement) > 0;
        }
        return hasOwnTransactions()
                ? blockOf(statement) > 0
                : script.statements().size() + script.problems().size() > 1;
    }

    /** Who writes BEGIN himself runs the rest without; where a tool sends the whole file, it is one transaction all the same. */
    private boolean hasOwnTransactions() {
        return source.runner() == Runner.UNKNOWN && blocks.stream().anyMatch(b -> b > 0);
    }

    private int blockOf(Statement statement) {
        return blocks.get(position(statement));
    }

    private int position(Statement statement) {
        for (int i = 0; i < script.statements().size(); i++) {
            if (script.statements().get(i).equals(statement)) {
                return i;
            }
        }
        return 0;
    }

    /** The statements before this one in its transaction; none where it has one of its own. */
    public Stream<Statement> earlier(Statement statement) {
        return inTransaction(statement)
                ? script.statements().stream()
                        .limit(position(statement))
                        .filter(other -> inTransaction(other) && shares(other, statement))
                : Stream.empty();
    }

    private boolean shares(Statement one, Statement other) {
        MatchResult marker = markerOf(one);
        boolean sameStep = startOf(marker) == startOf(markerOf(other));
        boolean sameBlock = (!withoutTransaction && !hasOwnTransactions()) || blockOf(one) == blockOf(other);
        return sameStep && sameBlock;
    }

    /** The statements under the same marker, or under none, in their order; this one is among them. */
    public List<Statement> step(Statement statement) {
        MatchResult marker = markerOf(statement);
        return script.statements().stream()
                .filter(other -> startOf(marker) == startOf(markerOf(other)))
                .toList();
    }

    /** Where the marker of its step begins when nothing but blanks is between them, -1 otherwise. */
    int markerRightAbove(Statement statement) {
        MatchResult marker = markerOf(statement);
        int start = statement.span().start();
        return marker != null
                        && script.file().text().substring(marker.end(), start).isBlank()
                ? marker.start()
                : -1;
    }

    /** Whether what stands outside of BEGIN and COMMIT is no part of a transaction. */
    boolean areApart() {
        return withoutTransaction || hasOwnTransactions();
    }

    /** The same session: what a SET before it still says. */
    public Stream<Statement> before(Statement statement) {
        return script.statements().stream().limit(position(statement));
    }

    /** Whether it is an UPDATE that Ashlar runs in batches. */
    public boolean isBackfill(Statement statement) {
        MatchResult marker = markerOf(statement);
        return marker != null && marker.group(1).equals("backfill");
    }

    /** Whether its step is for servers of this major version. */
    public boolean isFor(Statement statement, int server) {
        MatchResult marker = markerOf(statement);
        return marker == null
                || (number(marker, "since", 0) <= server && server <= number(marker, "until", Integer.MAX_VALUE));
    }

    private static int number(MatchResult marker, String option, int otherwise) {
        var found = Pattern.compile("\\b" + option + "=(\\d{1,4})\\b").matcher(marker.group(2));
        return found.find() ? Integer.parseInt(found.group(1)) : otherwise;
    }

    /** What stands after {@code ashlar:step} on the marker of its step, as written; empty where there is none. */
    public String options(Statement statement) {
        MatchResult marker = markerOf(statement);
        return marker == null ? "" : marker.group(2).strip();
    }

    private static int startOf(@Nullable MatchResult marker) {
        return marker == null ? -1 : marker.start();
    }

    private @Nullable MatchResult markerOf(Statement statement) {
        return markers.stream()
                .filter(m -> m.start() < statement.span().start())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
