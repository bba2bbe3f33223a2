package dev.ashlar.compiler.online.inplace;

import dev.ashlar.sql.Identifier;
import java.nio.charset.StandardCharsets;

/** Names of what is there for a while only, and names that PostgreSQL chooses. */
final class Names {
    private Names() {}

    /** For what takes another's place when it is ready. */
    static String next(String name) {
        return with(name, "_new");
    }

    /** For what has given its place away. */
    static String last(String name) {
        return with(name, "_old");
    }

    static String with(String name, String end) {
        return Identifier.cut(name, Identifier.MAX_BYTES - end.length()) + end;
    }

    /** The name that PostgreSQL 18 gives to the constraint of a NOT NULL column. */
    static String notNull(String table, String column) {
        return made(table, column, "not_null");
    }

    /** makeObjectName() of PostgreSQL's source: the longer of the two names is cut first. */
    static String made(String first, String second, String label) {
        int room = Identifier.MAX_BYTES - label.length() - 2;
        int one = bytes(first);
        int two = bytes(second);
        while (one + two > room) {
            if (one > two) {
                one--;
            } else {
                two--;
            }
        }
        return Identifier.cut(first, one) + "_" + Identifier.cut(second, two) + "_" + label;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
