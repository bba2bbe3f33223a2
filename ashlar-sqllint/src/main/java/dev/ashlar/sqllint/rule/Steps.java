package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a migration's statements run: by Ashlar's own markers, and by those of goose and dbmate. */
public final class Steps {
    private static final Pattern MARKER = Pattern.compile("(?m)^[ \\t]*--[ \\t]*ashlar:(step|backfill)\\b(.*)$");
    private static final Pattern WHOLE_FILE = Pattern.compile(
            "(?im)^[ \\t]*--[ \\t]*(\\+goose[ \\t]+NO[ \\t]+TRANSACTION|migrate:up\\b.*\\btransaction:false|atlas:txmode[ \\t]+none)\\b");

    private final SqlScript script;
    private final List<MatchResult> markers;
    private final boolean withoutTransaction;

    private Steps(SqlScript script, List<MatchResult> markers, boolean withoutTransaction) {
        this.script = script;
        this.markers = markers;
        this.withoutTransaction = withoutTransaction;
    }

    public static Steps of(SqlScript script) {
        String text = script.file().text();
        return new Steps(
                script,
                MARKER.matcher(text).results().toList(),
                WHOLE_FILE.matcher(text).find());
    }

    /** Whether the file has markers that only Ashlar reads. */
    boolean areAshlars() {
        return !markers.isEmpty();
    }

    /** Whether a statement shares a transaction with others. A file's only statement does not. */
    boolean inTransaction(Statement statement) {
        MatchResult marker = markerOf(statement);
        if (marker != null) {
            return !marker.group(2).contains("no-transaction");
        }
        return !withoutTransaction
                && script.statements().size() + script.problems().size() > 1;
    }

    /** Whether it is an UPDATE that Ashlar runs in batches. */
    boolean isBackfill(Statement statement) {
        MatchResult marker = markerOf(statement);
        return marker != null && marker.group(1).equals("backfill");
    }

    private @Nullable MatchResult markerOf(Statement statement) {
        return markers.stream()
                .filter(m -> m.start() < statement.span().start())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
