package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.SqlWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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
    private final Texts texts = new Texts();

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

    /**
     * The text of a statement that reads this, made at its first use.
     *
     * @param form equal for statements of the same text alone
     */
    public String text(Object form, Supplier<String> text) {
        return texts.of(form, text);
    }

    /** What stands between SELECT and FROM; never empty. */
    public String selectList() {
        return selectList;
    }

    /**
     * The select list, with these in the place of the counts that it has.
     *
     * @throws IllegalArgumentException when the shape has no such count
     */
    public void writeSelectList(SqlWriter out, Map<Counted<?>, Expression<Long>> counted) {
        if (counted.isEmpty()) {
            out.append(selectList);
            return;
        }
        counted.keySet().forEach(this::requireCount);
        String between = "";
        for (Selected column : selected) {
            out.append(between);
            Expression<Long> other = column.counting() == null
                    ? null
                    : counted.get(column.counting().part());
            if (other == null || column.counting() == null) {
                out.append(column.sql());
            } else {
                column.counting().write(out, other);
            }
            between = ", ";
        }
    }

    private void requireCount(Counted<?> part) {
        boolean known = selected.stream()
                .anyMatch(c -> c.counting() != null && c.counting().part() == part);
        if (!known) {
            throw new IllegalArgumentException("with(" + part.relation().name()
                    + ", ...): the shape that is read has no such count; name a count of that shape");
        }
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

    /**
     * A column of the select list and the cell it goes to.
     *
     * @param counting what it counts; null when it is no count
     */
    record Selected(
            String sql, PgType<?> type, int cell, @Nullable Counting counting) {}

    /**
     * A count in the select list.
     *
     * @param alias of the table that its relation starts from
     */
    record Counting(Counted<?> part, String alias) {
        void write(SqlWriter out, Expression<Long> counted) {
            out.openScope();
            out.enter(part.relation().owner(), alias);
            out.expression(counted);
            out.closeScope();
        }
    }

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
