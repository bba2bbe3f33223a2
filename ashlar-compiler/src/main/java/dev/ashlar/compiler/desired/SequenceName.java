package dev.ashlar.compiler.desired;

import dev.ashlar.sql.Identifier;
import java.nio.charset.StandardCharsets;

/** The name that PostgreSQL gives the sequence of a serial column ({@code makeObjectName}): the longer part is cut first. */
final class SequenceName {
    private static final String SUFFIX = "_seq";

    private SequenceName() {}

    static String of(String table, String column) {
        int room = Identifier.MAX_BYTES - 1 - SUFFIX.length();
        int tableBytes = bytes(Identifier.cut(table, Identifier.MAX_BYTES));
        int columnBytes = bytes(column);
        while (tableBytes + columnBytes > room) {
            if (tableBytes > columnBytes) {
                tableBytes--;
            } else {
                columnBytes--;
            }
        }
        return Identifier.cut(table, tableBytes) + "_" + Identifier.cut(column, columnBytes) + SUFFIX;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
