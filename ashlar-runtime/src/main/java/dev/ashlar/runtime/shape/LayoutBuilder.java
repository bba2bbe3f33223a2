package dev.ashlar.runtime.shape;

import dev.ashlar.runtime.shape.Layout.Nested;
import dev.ashlar.runtime.shape.Layout.Selected;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Walks a shape and its to-one parts, giving each part its cell and each table its alias. */
final class LayoutBuilder {
    private final boolean withDeleted;
    private final List<Selected> selected = new ArrayList<>();
    private final List<Nested> nested = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private int size;
    private int joined;
    private int counted;

    private LayoutBuilder(boolean withDeleted) {
        this.withDeleted = withDeleted;
    }

    static <R> Layout<R> build(ShapeToken<?, R> shape, boolean withDeleted) {
        LayoutBuilder builder = new LayoutBuilder(withDeleted);
        Place root = new Place(shape, Layout.ROOT, builder.reserve(shape), false);
        builder.addFields(root);
        builder.addRelated(root);
        return new Layout<>(shape, builder);
    }

    String selectList() {
        return selected.isEmpty() ? "1" : selected.stream().map(Selected::sql).collect(Collectors.joining(", "));
    }

    String joins() {
        return joins.toString();
    }

    int size() {
        return size;
    }

    List<Selected> selected() {
        return List.copyOf(selected);
    }

    List<Nested> nested() {
        return List.copyOf(nested);
    }

    boolean counts() {
        return counted > 0;
    }

    List<Branch> branches() {
        return List.copyOf(branches);
    }

    private int reserve(ShapeToken<?, ?> shape) {
        int first = size;
        size += shape.parts().size();
        return first;
    }

    private void addFields(Place place) {
        for (Part<?> part : place.shape().parts()) {
            if (part instanceof Field<?> field) {
                select(place.column(field.column()), field.column().type(), place.cell(part));
            }
        }
    }

    private void addRelated(Place place) {
        for (Part<?> part : place.shape().parts()) {
            addRelated(place, part);
        }
    }

    private void addRelated(Place place, Part<?> part) {
        if (part instanceof One<?, ?> one) {
            join(place, one);
        } else if (part instanceof Many<?, ?> many) {
            List<String> columns =
                    many.relation().localColumns().stream().map(place::column).toList();
            branches.add(new Branch(many, place.cell(many), keyCells(place, many.relation()), columns));
        } else if (part instanceof Counted<?> counted) {
            Layout.Counting counting = new Layout.Counting(counted, place.alias());
            selected.add(new Selected(count(place, counted.relation()), PgType.BIGINT, place.cell(part), counting));
        }
    }

    private void join(Place place, One<?, ?> one) {
        boolean outer = place.outer() || one.mayBeAbsent();
        Table target = one.shape().table();
        Place there = new Place(one.shape(), "\"j" + ++joined + '"', reserve(one.shape()), outer);
        joins.append(outer ? " LEFT JOIN " : " INNER JOIN ").append(target.quotedName());
        joins.append(" AS ").append(there.alias()).append(" ON ").append(pairs(place, one.relation(), there.alias()));
        if (one.mayBeAbsent()) {
            joins.append(KeySide.isHere(one.relation()) ? alive(target, there.alias()) : living(target, there.alias()));
        }
        addFields(there);
        int presence = outer ? cellOf(there, one.relation().targetColumns().get(0)) : -1;
        nested.add(new Nested(one.shape(), there.first(), place.cell(one), presence));
        addRelated(there);
    }

    private static String pairs(Place place, Relation<?> relation, String alias) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < relation.localColumns().size(); i++) {
            String there =
                    alias + "." + Identifier.quote(relation.targetColumns().get(i));
            pairs.add(there + " = " + place.column(relation.localColumns().get(i)));
        }
        return String.join(" AND ", pairs);
    }

    private String alive(Table table, String alias) {
        return withDeleted ? "" : living(table, alias);
    }

    /** Where the other table holds the key, one row of all that were ever linked lives. */
    private static String living(Table table, String alias) {
        Column<?> deleted = table.softDelete();
        return deleted == null ? "" : " AND " + alias + "." + deleted.quotedName() + " IS NULL";
    }

    /** A sub-query in the select list: PostgreSQL runs it for the rows that are left after LIMIT only. */
    private String count(Place place, ToMany<?> relation) {
        Table target = relation.target();
        String alias = "\"c" + ++counted + '"';
        Junction junction = relation.junction();
        String from = junction == null ? target.quotedName() + " AS " + alias : through(junction, target, alias);
        String where = junction == null ? pairs(place, relation, alias) : linked(place, junction, alias);
        String alive = junction == null ? alive(target, alias) : "";
        return "(SELECT count(*) FROM " + from + " WHERE " + where + alive + ")";
    }

    /** The other table is joined only where one of its rows may not count. */
    private String through(Junction junction, Table target, String alias) {
        String links = junction.quotedName() + " AS " + alias;
        String there = alias.replace("c", "d");
        String alive = alive(target, there);
        return alive.isEmpty()
                ? links
                : links + " INNER JOIN " + target.quotedName() + " AS " + there + " ON " + there + "."
                        + Identifier.quote(junction.targetKey()) + " = " + alias + "."
                        + Identifier.quote(junction.targetColumn()) + alive;
    }

    private static String linked(Place place, Junction junction, String alias) {
        return alias + "." + Identifier.quote(junction.localColumn()) + " = " + place.column(junction.localKey());
    }

    private List<Integer> keyCells(Place place, ToMany<?> relation) {
        List<Integer> cells = new ArrayList<>();
        for (String column : relation.localColumns()) {
            cells.add(cellOf(place, column));
        }
        return List.copyOf(cells);
    }

    /** The cell that holds a column: a part's, or one that is added for the purpose. */
    private int cellOf(Place place, String columnName) {
        String sql = place.column(columnName);
        PgType<?> type = place.shape().table().column(columnName).type();
        for (Selected column : selected) {
            if (column.sql().equals(sql + type.readCast())) {
                return column.cell();
            }
        }
        select(sql, type, size);
        return size++;
    }

    private void select(String sql, PgType<?> type, int cell) {
        selected.add(new Selected(sql + type.readCast(), type, cell, null));
    }

    /**
     * A shape's table in the statement.
     *
     * @param first the cell of the shape's first part
     * @param outer whether the row may be missing
     */
    private record Place(ShapeToken<?, ?> shape, String alias, int first, boolean outer) {
        int cell(Part<?> part) {
            return first + part.index();
        }

        String column(Column<?> column) {
            return alias + "." + column.quotedName();
        }

        String column(String columnName) {
            return alias + "." + Identifier.quote(columnName);
        }
    }
}
