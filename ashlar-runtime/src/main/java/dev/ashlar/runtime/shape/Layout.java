package dev.ashlar.runtime.shape;

import dev.ashlar.runtime.shape.Bound.Computation;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Row;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shape as one statement reads it: the select list and the joins as text, and where in a row each part stands. Made
 * once for a shape. The row of the shape's own table is called {@link #ROOT}.
 */
public final class Layout<R> {
    /** The alias of the shape's own table, quoted. */
    public static final String ROOT = "\"t0\"";

    private final ShapeToken<?, R> shape;
    private final boolean withDeleted;
    private final int size;
    private final List<Selected> selected;
    private final List<Joined> joined;
    private final List<Nested> nested;
    private final List<Branch> branches;
    private final List<Descent> descents;
    private final String selectList;
    private final String joins;
    private final boolean joinsAreFixed;
    private final boolean flat;
    private final List<Table> tables;
    private final Texts texts = new Texts(64);

    Layout(ShapeToken<?, R> shape, LayoutBuilder built) {
        this(
                shape,
                built.withDeleted(),
                built.size(),
                built.selected(),
                built.joined(),
                built.nested(),
                built.branches(),
                built.descents());
    }

    private Layout(
            ShapeToken<?, R> shape,
            boolean withDeleted,
            int size,
            List<Selected> selected,
            List<Joined> joined,
            List<Nested> nested,
            List<Branch> branches,
            List<Descent> descents) {
        this.shape = shape;
        this.withDeleted = withDeleted;
        this.size = size;
        this.selected = selected;
        this.joined = joined;
        this.nested = nested;
        this.branches = branches;
        this.descents = descents;
        this.selectList = Selected.text(selected);
        this.joins = Joined.text(joined);
        this.flat = nested.isEmpty() && branches.isEmpty() && descents.isEmpty() && Selected.areColumns(selected);
        this.joinsAreFixed = Joined.areFixed(joined);
        this.tables = tables(shape.table(), joined, selected);
    }

    private static List<Table> tables(Table own, List<Joined> joined, List<Selected> selected) {
        List<Table> met = new ArrayList<>();
        for (Joined join : joined) {
            met.add(join.part().shape().table());
        }
        for (Selected column : selected) {
            column.addCounted(met);
        }
        List<Table> tables = new ArrayList<>();
        tables.add(own);
        for (Table table : met) {
            if (table.tenantKey() != null) {
                tables.add(table);
            }
        }
        return List.copyOf(tables);
    }

    /** The shape's own table, and those of its joins and counts whose rows belong to tenants. */
    public List<Table> tables() {
        return tables;
    }

    /**
     * The same with what a call says of its parts.
     *
     * @throws IllegalArgumentException when the shape has no such part
     */
    public Layout<R> with(Bound bound) {
        if (bound.isEmpty()) {
            return this;
        }
        bound.values().keySet().forEach(part -> require(part, selected.stream().map(Selected::part)));
        bound.ones().keySet().forEach(part -> require(part, joined.stream().map(Joined::part)));
        return new Layout<>(
                shape,
                withDeleted,
                size,
                selected.stream().map(column -> column.with(bound, withDeleted)).toList(),
                joined.stream().map(join -> join.with(bound)).toList(),
                nested,
                branches,
                descents);
    }

    /** The same over those rows alone that the limits let through; a row without the one that it needs is left out. */
    public Layout<R> limited(Limits limits) {
        if (limits == Limits.NONE) {
            return this;
        }
        return new Layout<>(
                shape,
                withDeleted,
                size,
                selected.stream()
                        .map(column -> column.limited(limits, withDeleted))
                        .toList(),
                joined.stream().map(join -> join.limited(limits)).toList(),
                nested,
                branches,
                descents);
    }

    /** What speaks of parts that this layout has. */
    public Bound known(Bound bound) {
        Map<Valued<?>, Computation> values = new LinkedHashMap<>(bound.values());
        values.keySet().removeIf(part -> selected.stream().noneMatch(column -> column.part() == part));
        Map<OneOrNone<?, ?>, Only> ones = new LinkedHashMap<>(bound.ones());
        ones.keySet().removeIf(part -> joined.stream().noneMatch(join -> join.part() == part));
        return new Bound(values, ones);
    }

    private static void require(Part<?> part, Stream<? extends @Nullable Part<?>> known) {
        if (known.noneMatch(one -> one == part)) {
            throw new IllegalArgumentException("with(" + part.subject()
                    + ", ...): the shape that is read has no such part; name a part of that shape");
        }
    }

    /**
     * The text of a statement that reads this, as it was written before; null: this is the first.
     *
     * @param form equal for statements of the same text alone
     */
    public @Nullable String text(Object form) {
        return texts.of(form);
    }

    /** Keeps a text for {@link #text}. */
    public void keep(Object form, String text) {
        texts.keep(form, text);
    }

    /** Whether no value belongs to its text. */
    public boolean isFixed() {
        return joinsAreFixed && !selectList.isEmpty();
    }

    /** What stands between SELECT and FROM, of a layout that {@link #isFlat()}; never empty. */
    public String selectList() {
        return selectList;
    }

    /** What stands between SELECT and FROM; the shape's own table has entered before. */
    public void writeSelectList(SqlWriter out) {
        for (Table table : tables.subList(1, tables.size())) {
            out.meet(table);
        }
        if (selectList.isEmpty()) {
            Selected.write(selected, out);
        } else {
            out.append(selectList);
        }
    }

    /** What stands behind the shape's own table in FROM: nothing, or a space and the joins. */
    public void writeJoins(SqlWriter out) {
        if (joinsAreFixed) {
            out.append(joins);
        } else {
            joined.forEach(join -> join.write(out));
        }
    }

    /** Whether they leave no row out for what the caller may see. */
    public boolean hasFixedJoins() {
        return joinsAreFixed;
    }

    public boolean hasJoins() {
        return !joined.isEmpty();
    }

    /** Where the select list has this column of the shape's own table, from 0; -1: nowhere. */
    public int placeOf(Column<?> column) {
        String sql = ROOT + "." + column.quotedName() + column.type().readCast();
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i).sql().equals(sql)) {
                return i;
            }
        }
        return -1;
    }

    /** How many columns the select list has. */
    public int columns() {
        return Math.max(1, selected.size()); // a shape without columns selects a constant
    }

    /**
     * A column as a file has it.
     *
     * @param place in the select list, from 0
     * @param name the column's, behind the relations that lead to it: {@code author.name}
     */
    public record Heading(int place, String name, PgType<?> type) {}

    /** What a file takes of the select list: all but what the engine reads for itself. */
    public List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < selected.size(); i++) {
            String name = selected.get(i).name();
            if (name != null) {
                headings.add(new Heading(i, name, selected.get(i).type()));
            }
        }
        return headings;
    }

    /** Whether it reads columns of its own table only, so that a write can return it. */
    public boolean isFlat() {
        return flat;
    }

    public List<Branch> branches() {
        return branches;
    }

    public List<Descent> descents() {
        return descents;
    }

    /** Whether a row is whole only when rows of other statements are put into it. */
    public boolean isBranched() {
        return !branches.isEmpty() || !descents.isEmpty();
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

    /** What builds the values of rows. */
    public RowBuilder<R> builder() {
        return new RowBuilder<>(this);
    }

    /** @param values to read them by, of no row in particular */
    R build(@Nullable Object[] row, Values values) {
        for (int i = nested.size() - 1; i >= 0; i--) {
            nested.get(i).build(row, values);
        }
        return shape.readFrom(values.of(row, 0));
    }
}
