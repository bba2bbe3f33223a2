package dev.ashlar.runtime.shape;

import org.jspecify.annotations.Nullable;

/**
 * A to-one part in a row, or one of the records that the row may become.
 *
 * @param first the cell of its first part
 * @param slot the cell that takes its value
 * @param presence a cell that is null when there is no row; -1 when there always is one
 * @param kind what that cell has to be; null: anything
 */
record Nested(
        ShapeToken<?, ?> shape,
        int first,
        int slot,
        int presence,
        @Nullable Integer kind) {
    /** @param values what the shape reads from */
    void build(@Nullable Object[] cells, Values values) {
        cells[slot] = isAbsent(cells) ? null : shape.readFrom(values.of(cells, first));
    }

    private boolean isAbsent(@Nullable Object[] cells) {
        return presence >= 0 && (cells[presence] == null || (kind != null && !kind.equals(cells[presence])));
    }
}
