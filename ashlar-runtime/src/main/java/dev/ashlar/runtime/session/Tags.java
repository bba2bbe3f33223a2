package dev.ashlar.runtime.session;

import dev.ashlar.sql.Statement;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is said behind each statement, in a comment that {@code pg_stat_activity} and the server's log show:
 * {@code /*controller='feed',route='%2Ffeed'*}{@code /}, in the format of sqlcommenter. Immutable.
 *
 * <p>A statement with another tag is another text, so the driver prepares it anew. Tag what has few values (a route, a job),
 * not what differs with each call.
 */
public final class Tags {
    public static final Tags NONE = new Tags(Map.of(), null);

    private final Map<String, String> fixed;
    private final @Nullable Supplier<? extends Map<String, String>> asked;

    /** @param asked instead of those that are fixed */
    private Tags(Map<String, String> fixed, @Nullable Supplier<? extends Map<String, String>> asked) {
        this.fixed = fixed;
        this.asked = asked;
    }

    public static Tags of(String key, String value) {
        return new Tags(Map.of(key, value), null);
    }

    /** Asked before each statement, on the thread that runs it: what a request's context holds. Called by many threads. */
    public static Tags from(Supplier<? extends Map<String, String>> values) {
        return new Tags(Map.of(), Objects.requireNonNull(values));
    }

    public Tags and(String key, String value) {
        return and(of(key, value));
    }

    /** Both; where they have a key in common, the other's value. */
    public Tags and(Tags other) {
        return asked == null && other.asked == null
                ? new Tags(both(fixed, other.fixed), null)
                : from(() -> both(values(), other.values()));
    }

    private static Map<String, String> both(Map<String, String> these, Map<String, String> those) {
        Map<String, String> all = new TreeMap<>(these);
        all.putAll(those);
        return all;
    }

    private Map<String, String> values() {
        return asked == null ? fixed : asked.get();
    }

    /** The statement with its comment; itself when there is nothing to say. */
    Statement on(Statement statement) {
        String comment = toString();
        return comment.isEmpty()
                ? statement
                : new Statement(statement.text() + " " + comment, statement.parameters(), statement.tables());
    }

    /** The comment; empty when there are no tags. */
    @Override
    public String toString() {
        Map<String, String> sorted = new TreeMap<>(values());
        return sorted.isEmpty()
                ? ""
                : sorted.entrySet().stream()
                        .map(tag -> encoded(tag.getKey()) + "='" + encoded(tag.getValue()) + "'")
                        .collect(Collectors.joining(",", "/*", "*/"));
    }

    /** Nothing that is left can end the comment or the quotes. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
