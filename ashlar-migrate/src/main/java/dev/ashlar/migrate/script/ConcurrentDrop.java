package dev.ashlar.migrate.script;

import java.util.Optional;

/**
 * What a {@code DROP INDEX CONCURRENTLY} drops; PostgreSQL takes one index only.
 *
 * @param index as the statement writes it
 */
public record ConcurrentDrop(String index) {
    /** Empty when the statement is another one. */
    public static Optional<ConcurrentDrop> of(SqlStatement statement) {
        if (!statement.startsWith("DROP", "INDEX", "CONCURRENTLY")) {
            return Optional.empty();
        }
        int from = statement.isWord(3, "IF") ? 5 : 3;
        int to = Math.min(statement.indexOf("CASCADE", from), statement.indexOf("RESTRICT", from));
        return from < to ? Optional.of(new ConcurrentDrop(statement.text(from, to))) : Optional.empty();
    }
}
