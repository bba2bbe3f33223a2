package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveStatement;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.Statements;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Questions about what a database is asked for. */
final class Workload {
    private static final Pattern AGGREGATE =
            Pattern.compile("(?i)\\bGROUP\\s+BY\\b|\\b(sum|avg|count|percentile_cont)\\s*\\(");
    private static final Pattern LIKE = Pattern.compile("(?i)\\b(I?LIKE|~~\\*?)\\s");
    private static final Pattern TEXT_SEARCH = Pattern.compile("(?i)@@|\\bto_tsvector\\s*\\(");

    private Workload() {}

    static boolean aggregates(LiveStatement statement) {
        return Statements.isSelect(statement)
                && AGGREGATE.matcher(statement.text()).find();
    }

    static boolean matchesPattern(LiveStatement statement) {
        return LIKE.matcher(statement.text()).find();
    }

    static boolean searchesText(LiveStatement statement) {
        return TEXT_SEARCH.matcher(statement.text()).find();
    }

    /** The tables that the statement names. */
    static Stream<LiveTable> tables(LiveStatement statement, LiveDatabase database) {
        return database.tables().stream()
                .filter(table -> table.partitionOf() == null
                        && names(statement, table.name().name()));
    }

    static boolean names(LiveStatement statement, String name) {
        return Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(statement.text())
                .find();
    }

    /** The share of the time of all statements, 0 to 1. */
    static double share(Stream<LiveStatement> statements, LiveDatabase database) {
        double all = database.statements().stream()
                .mapToDouble(LiveStatement::totalMillis)
                .sum();
        return all == 0 ? 0 : statements.mapToDouble(LiveStatement::totalMillis).sum() / all;
    }

    /** Of a statement, in a second, since the counters began. */
    static double callsPerSecond(LiveStatement statement, LiveDatabase database) {
        return (double) statement.calls()
                / Math.max(1, database.server().counted().toSeconds());
    }

    /** An index of the table by that method, whose definition holds the word. */
    static boolean hasIndex(LiveTable table, LiveDatabase database, String method, String word) {
        return database.indexesOf(table.name())
                .anyMatch(index ->
                        index.method().equals(method) && index.definition().contains(word));
    }
}
