package dev.ashlar.migrate.script;

import java.util.Locale;
import java.util.Optional;

/**
 * What a {@code CREATE INDEX CONCURRENTLY} makes.
 *
 * @param index the index's name, without quotes
 * @param table as the statement writes it
 */
public record ConcurrentIndex(String index, String table) {
    /** Empty when the statement is another one, or leaves the name to PostgreSQL. */
    public static Optional<ConcurrentIndex> of(SqlStatement statement) {
        int at = statement.startsWith("CREATE", "UNIQUE") ? 2 : 1;
        if (!statement.startsWith("CREATE")
                || !statement.isWord(at, "INDEX")
                || !statement.isWord(at + 1, "CONCURRENTLY")) {
            return Optional.empty();
        }
        at += 2;
        at += statement.isWord(at, "IF") ? 3 : 0;
        return statement.isWord(at, "ON") ? Optional.empty() : named(statement, at);
    }

    private static Optional<ConcurrentIndex> named(SqlStatement statement, int at) {
        int from = at + (statement.isWord(at + 2, "ONLY") ? 3 : 2);
        int to = from;
        while (to < statement.tokens().size()
                && statement.tokens().get(to).kind() != SqlToken.Kind.OPEN
                && !statement.isWord(to, "USING")) {
            to++;
        }
        if (to == from || to >= statement.tokens().size()) {
            return Optional.empty();
        }
        int start = statement.tokens().get(from).start();
        int end = statement.tokens().get(to - 1).end();
        return Optional.of(new ConcurrentIndex(
                unquoted(statement, at), statement.span().file().text().substring(start, end)));
    }

    private static String unquoted(SqlStatement statement, int index) {
        String raw = statement.raw(index);
        return raw.startsWith("\"")
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                : raw.toLowerCase(Locale.ROOT);
    }
}
