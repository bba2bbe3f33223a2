package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Row;
import dev.ashlar.sql.RowReader;
import org.jspecify.annotations.Nullable;

/** Builds the values of rows, one after the other: each is finished before the next begins. Not for more than one thread. */
public final class RowBuilder<R> implements RowReader<R> {
    private final Layout<R> layout;
    private final Values values = new Values();
    private @Nullable Object @Nullable [] cells;

    RowBuilder(Layout<R> layout) {
        this.layout = layout;
    }

    /** Decodes a row that is whole by itself and builds its value; the cells are the same for all rows. */
    @Override
    public R read(Row row) {
        @Nullable Object[] room = cells == null ? layout.newCells() : cells;
        cells = room;
        return build(layout.read(row, room));
    }

    /** Builds the row's value, innermost shapes first, out of cells in which all lists are filled in. */
    public R build(@Nullable Object[] row) {
        return layout.build(row, values);
    }
}
