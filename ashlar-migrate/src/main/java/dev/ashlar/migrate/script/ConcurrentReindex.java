package dev.ashlar.migrate.script;

import java.util.Optional;

/**
 * What a {@code REINDEX ... CONCURRENTLY} builds again.
 *
 * @param relation an index or a table, as the statement writes it
 */
public record ConcurrentReindex(String relation) {
    /** Empty when the statement is another one, or is about a whole schema or database. */
    public static Optional<ConcurrentReindex> of(SqlStatement statement) {
        int kind = Math.min(statement.indexOf("INDEX", 1), statement.indexOf("TABLE", 1));
        boolean concurrently = statement.isWord(kind + 1, "CONCURRENTLY") || optionSaysSo(statement, kind);
        int from = statement.isWord(kind + 1, "CONCURRENTLY") ? kind + 2 : kind + 1;
        int to = statement.tokens().size();
        return statement.startsWith("REINDEX") && concurrently && from < to
                ? Optional.of(new ConcurrentReindex(statement.text(from, to)))
                : Optional.empty();
    }

    private static boolean optionSaysSo(SqlStatement statement, int before) {
        return statement.indexOf("CONCURRENTLY", 1) < before;
    }
}
