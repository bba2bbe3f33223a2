package dev.ashlar.runtime.shape;

import org.jspecify.annotations.Nullable;

/**
 * A to-one part in a row.
 *
 * @param first the cell of its first part
 * @param slot the cell that takes its value
 * @param presence a cell that is null when there is no row; -1 when there always is one
 */
record Nested(ShapeToken<?, ?> shape, int first, int slot, int presence) {
    void build(@Nullable Object[] cells) {
        boolean absent = presence >= 0 && cells[presence] == null;
        cells[slot] = absent ? null : shape.readFrom(new Values(cells, first));
    }
}
