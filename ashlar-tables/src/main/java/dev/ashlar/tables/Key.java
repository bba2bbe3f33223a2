package dev.ashlar.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A primary key, a unique key or an index over several columns; or any other attribute of a table. */
public final class Key extends Said<Key> {
    private final String word;
    private final List<Ordered> columns;
    private final List<String> arguments = new ArrayList<>();

    Key(String word, Ordered... columns) {
        this.word = word;
        this.columns = Written.above(place(), columns);
    }

    @Override
    Key self() {
        return this;
    }

    /** Its name in the database. */
    public Key map(String name) {
        return argument("map: " + Quoted.text(name));
    }

    /** Its name in the client. */
    public Key named(String name) {
        return argument("name: " + Quoted.text(name));
    }

    /** {@code using("Gin")}: the index's method, in the schema's word. */
    public Key using(String method) {
        return argument("type: " + method);
    }

    /** Of rows for which the condition, in SQL, is true; needs the preview feature {@code partialIndexes}. */
    public Key where(String sql) {
        return argument("where: raw(" + Quoted.text(sql) + ")");
    }

    /** Any argument, as the schema language writes it. */
    public Key argument(String text) {
        arguments.add(text);
        return this;
    }

    /** Columns that the index only carries. */
    public Key include(Column<?>... carried) {
        return directive(
                "@include([" + Arrays.stream(carried).map(Column::fieldName).collect(Collectors.joining(", ")) + "])");
    }

    public Key nullsNotDistinct() {
        return directive("@nullsNotDistinct");
    }

    String text() {
        if (columns.isEmpty()) {
            return word;
        }
        List<String> all = new ArrayList<>();
        all.add(columns.stream().map(Ordered::inKey).collect(Collectors.joining(", ", "[", "]")));
        all.addAll(arguments);
        return word + "(" + String.join(", ", all) + ")";
    }
}
