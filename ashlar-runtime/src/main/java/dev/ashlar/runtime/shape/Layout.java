package dev.ashlar.runtime.shape;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shape as one statement reads it: the select list and the joins as text, and where in a row each part stands. Made
 * once for a shape. The row of the shape's own table is called {@link #ROOT}.
 */
public final class Layout<R> {
    /** The alias of the shape's own table, quoted. */
    public static final String ROOT = "\"t0\"";

    private final ShapeToken<?, R> shape;
    private final String selectList;
    private final String joins;
    private final int size;
    private final List<Selected> selected;
    private final List<Nested> nested;
    private final List<Branch> branches;
    private final boolean counts;

    Layout(ShapeToken<?, R> shape, LayoutBuilder built) {
        this.shape = shape;
        this.selectList = built.selectList();
        this.joins = built.joins();
        this.size = built.size();
        this.selected = built.selected();
        this.nested = built.nested();
        this.branches = built.branches();
        this.counts = built.counts();
    }

    /** What stands between SELECT and FROM; never empty. */
    public String selectList() {
        return selectList;
    }

    /** What stands behind the shape's own table in FROM: empty, or a space and the joins. */
    public String joins() {
        return joins;
    }

    /** How many columns the select list has. */
    public int columns() {
        return Math.max(1, selected.size()); // a shape without columns selects a constant
    }

    /** Whether it reads columns of its own table only, so that a write can return it. */
    public boolean isFlat() {
        return nested.isEmpty() && branches.isEmpty() && !counts;
    }

    public List<Branch> branches() {
        return branches;
    }

    /** Room for the values of one row. */
    public @Nullable Object[] newCells() {
        return new Object[size];
    }

    /** Decodes a row into its cells; those of nested shapes and lists are left for later. */
    public @Nullable Object[] read(Row row, @Nullable Object[] cells) {
        for (int i = 0; i < selected.size(); i++) {
            Selected column = selected.get(i);
            cells[column.cell()] = row.get(i, column.type());
        }
        return cells;
    }

    /** Builds the row's value, innermost shapes first, out of cells in which all lists are filled in. */
    public R build(@Nullable Object[] cells) {
        for (int i = nested.size() - 1; i >= 0; i--) {
            nested.get(i).build(cells);
        }
        return shape.readFrom(new Values(cells, 0));
    }

    /** A column of the select list and the cell it goes to. */
    record Selected(String sql, PgType<?> type, int cell) {}

    /**
     * A to-one part.
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
}
