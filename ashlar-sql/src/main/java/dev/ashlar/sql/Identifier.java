package dev.ashlar.sql;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Names as PostgreSQL reads them: always quoted, so that case and keywords survive. */
public final class Identifier {
    /** NAMEDATALEN - 1: a longer name is cut by PostgreSQL, silently. */
    public static final int MAX_BYTES = 63;

    private Identifier() {}

    /**
     * {@code "name"}, with quotes inside doubled.
     *
     * @throws IllegalArgumentException when PostgreSQL cannot hold it: empty, with NUL, half a surrogate pair
     */
    public static String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a PostgreSQL name: \"" + name.replace('\0', '?') + "\"");
        }
        return '"' + Utf8.checked(name).replace("\"", "\"\"") + '"';
    }

    /** {@code "schema"."name"}, or {@code "name"} when the schema is null. */
    public static String quote(@Nullable String schema, String name) {
        return schema == null ? quote(name) : quote(schema) + "." + quote(name);
    }

    /** The name's first characters that fit in {@code bytes} bytes of UTF-8; a character is never cut in two. */
    public static String cut(String name, int bytes) {
        int end = 0;
        for (int used = 0; end < name.length(); ) {
            int next = name.offsetByCodePoints(end, 1);
            used += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            end = next;
        }
        return name.substring(0, end);
    }
}
