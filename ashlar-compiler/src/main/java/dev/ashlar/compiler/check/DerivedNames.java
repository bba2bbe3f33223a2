package dev.ashlar.compiler.check;

import dev.ashlar.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that keys and indexes get when the schema gives none. PostgreSQL keeps 63 bytes of an identifier; a longer
 * name is cut before its suffix, never inside a character.
 */
public final class DerivedNames {
    /** The bytes of an identifier that PostgreSQL keeps (NAMEDATALEN - 1). */
    static final int MAX_BYTES = 63;

    private static final Pattern CALL = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\([^()]*\\)\\s*");

    private DerivedNames() {}

    public static String primaryKey(String table) {
        return cut(table, "_pkey");
    }

    public static String uniqueKey(String table, List<String> columns) {
        return cut(table + "_" + String.join("_", columns), "_key");
    }

    public static String index(String table, List<String> columns) {
        return cut(table + "_" + String.join("_", columns), "_idx");
    }

    public static String foreignKey(String table, List<String> columns) {
        return cut(table + "_" + String.join("_", columns), "_fkey");
    }

    /** The first is {@code posts_check}, the next {@code posts_check1}. */
    public static String check(String table, int number) {
        return cut(table, number == 0 ? "_check" : "_check" + number);
    }

    /** {@code posts_title_check}; of the two names the longer is cut first, as PostgreSQL's {@code makeObjectName} does. */
    public static String columnCheck(String table, String column, int number) {
        String suffix = number == 0 ? "_check" : "_check" + number;
        int room = MAX_BYTES - 1 - suffix.length();
        int tableBytes = bytes(table);
        int columnBytes = bytes(column);
        while (tableBytes + columnBytes > room) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        return Identifier.cut(table, tableBytes) + "_" + Identifier.cut(column, columnBytes) + suffix;
    }

    /** {@code posts_lower_idx}. */
    static String of(String table, List<String> parts, String suffix) {
        return cut(table + "_" + String.join("_", parts), suffix);
    }

    /** What an expression is called in a derived name, as PostgreSQL has it: a call by its function's name. */
    static String expression(String sql) {
        Matcher call = CALL.matcher(sql);
        return call.matches() ? call.group(1).toLowerCase(Locale.ROOT) : "expr";
    }

    static boolean isTooLong(String name) {
        return bytes(name) > MAX_BYTES;
    }

    private static String cut(String stem, String suffix) {
        int limit = MAX_BYTES - suffix.length();
        return (bytes(stem) <= limit ? stem : Identifier.cut(stem, limit)) + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
