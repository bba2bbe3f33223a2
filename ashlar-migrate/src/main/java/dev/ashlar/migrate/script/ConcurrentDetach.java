package dev.ashlar.migrate.script;

import java.util.Optional;

/**
 * An {@code ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY}. Names are as the statement writes them.
 *
 * @param parent the partitioned table
 */
public record ConcurrentDetach(String parent, String partition) {
    /** Empty when the statement is another one. */
    public static Optional<ConcurrentDetach> of(SqlStatement statement) {
        int detach = statement.indexOf("DETACH", 2);
        int concurrently = statement.indexOf("CONCURRENTLY", detach);
        if (!statement.startsWith("ALTER", "TABLE")
                || !statement.isWord(detach + 1, "PARTITION")
                || concurrently >= statement.tokens().size()) {
            return Optional.empty();
        }
        int from = statement.isWord(2, "IF") ? 4 : 2;
        return Optional.of(
                new ConcurrentDetach(statement.text(from, detach), statement.text(detach + 2, concurrently)));
    }
}
