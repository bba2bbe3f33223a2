package dev.ashlar.migrate.script;

import java.util.Locale;
import java.util.Optional;

/**
 * What a {@code CREATE INDEX CONCURRENTLY} makes.
 *
 * @param index the index's name, without quotes; empty when the statement leaves it to PostgreSQL
 * @param table as the statement writes it
 */
public record ConcurrentIndex(String index, String table) {
    /** Empty when the statement is another one. */
    public static Optional<ConcurrentIndex> of(SqlStatement statement) {
        int at = statement.startsWith("CREATE", "UNIQUE") ? 2 : 1;
        if (!statement.startsWith("CREATE")
                || !statement.isWord(at, "INDEX")
                || !statement.isWord(at + 1, "CONCURRENTLY")) {
            return Optional.empty();
        }
        at += 2;
        at += statement.isWord(at, "IF") ? 3 : 0;
        return statement.isWord(at, "ON") ? on(statement, at, "") : on(statement, at + 1, unquoted(statement, at));
    }

    private static Optional<ConcurrentIndex> on(SqlStatement statement, int at, String index) {
        int from = at + (statement.isWord(at + 1, "ONLY") ? 2 : 1);
        int to = from;
        while (to < statement.tokens().size()
                && statement.tokens().get(to).kind() != SqlToken.Kind.OPEN
                && !statement.isWord(to, "USING")) {
            to++;
        }
        if (to == from || to >= statement.tokens().size()) {
            return Optional.empty();
        }
        return Optional.of(new ConcurrentIndex(index, statement.text(from, to)));
    }

    private static String unquoted(SqlStatement statement, int index) {
        String raw = statement.raw(index);
        return raw.startsWith("\"")
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                : raw.toLowerCase(Locale.ROOT);
    }
}
