package dev.ashlar.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Columns that Java has made already: it makes a table's fields from top to bottom. */
final class Written {
    private Written() {}

    @SafeVarargs
    @SuppressWarnings("varargs") // they are copied, never written to
    static <C> List<C> above(Place place, C... columns) {
        if (Arrays.stream(columns).anyMatch(Objects::isNull)) {
            throw new TableMistake(
                    "table-column-too-early",
                    "a column is named here before Java has made it",
                    place,
                    "write this below the column, or name it in a relation as `() -> this.column`");
        }
        return List.of(columns);
    }
}
