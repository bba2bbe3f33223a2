package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;

/** A column of the shape's own table. */
public final class Field<V> extends Indexed implements Part<V> {
    private final Column<V> column;

    Field(int index, Column<V> column) {
        super(index);
        this.column = column;
    }

    public Column<V> column() {
        return column;
    }

    @Override
    public String subject() {
        return "column " + column.name();
    }
}
