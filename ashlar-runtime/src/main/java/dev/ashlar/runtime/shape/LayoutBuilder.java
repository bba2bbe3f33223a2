package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks a shape and its to-one parts, giving each part its cell and each table its alias. */
final class LayoutBuilder {
    private final boolean withDeleted;
    private final Joins joins;
    private final List<Selected> selected = new ArrayList<>();
    private final List<Nested> nested = new ArrayList<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<Descent> descents = new ArrayList<>();
    private int size;
    private int counted;

    private LayoutBuilder(boolean withDeleted) {
        this.withDeleted = withDeleted;
        this.joins = new Joins(withDeleted);
    }

    static <R> Layout<R> build(ShapeToken<?, R> shape, boolean withDeleted) {
        LayoutBuilder builder = new LayoutBuilder(withDeleted);
        Place root = new Place(shape, Layout.ROOT, builder.reserve(shape), false, "");
        builder.addFields(root);
        builder.addRelated(root);
        return new Layout<>(shape, builder);
    }

    boolean withDeleted() {
        return withDeleted;
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

    List<Joined> joined() {
        return joins.all();
    }

    List<Descent> descents() {
        return List.copyOf(descents);
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
                select(
                        place.column(field.column()),
                        field.column().type(),
                        place.cell(part),
                        place.path() + field.column().name());
            }
        }
    }

    private void addRelated(Place place) {
        for (Part<?> part : place.shape().parts()) {
            if (!(part instanceof Field)) { // and the JVM loads no class of the others where there are none
                addRelated(place, part);
            }
        }
    }

    private void addRelated(Place place, Part<?> part) {
        if (part instanceof One<?, ?> one) {
            join(place, one);
        } else if (part instanceof Many<?, ?> many) {
            branches.add(branch(place, many));
        } else if (part instanceof Valued<?> valued) {
            compute(place, valued);
        } else if (part instanceof Recursive<?, ?> recursive) {
            descents.add(descent(place, recursive));
        } else if (part instanceof Variant<?, ?> variant) {
            addVariant(place, variant);
        }
    }

    private Branch branch(Place place, Many<?, ?> many) {
        List<String> names = many.relation().localColumns();
        List<String> columns = names.stream().map(place::column).toList();
        boolean single = place.alias().equals(Layout.ROOT)
                && place.shape().table().constraints().stream()
                        .anyMatch(c -> c.kind() == Constraint.Kind.PRIMARY_KEY && names.containsAll(c.columns()));
        return new Branch(many, place.cell(many), cells(place, names), columns, single);
    }

    private void addVariant(Place place, Variant<?, ?> variant) {
        Place same = new Place(variant.shape(), place.alias(), reserve(variant.shape()), place.outer(), place.path());
        addFields(same);
        int kind = place.cell(variant.kind());
        nested.add(new Nested(variant.shape(), same.first(), place.cell(variant), kind, variant.number()));
        addRelated(same);
    }

    private void compute(Place place, Valued<?> part) {
        Expression<?> expression = part.expression(withDeleted);
        if (part instanceof Counted<?> counted) {
            String count = count(place, counted.relation());
            selected.add(Selected.text(count, PgType.BIGINT, place.cell(part), part, place));
        } else if (expression == null) {
            selected.add(Selected.text("NULL::text", PgType.STRING, place.cell(part), part, place));
        } else {
            selected.add(Selected.expression(part, place.cell(part), place, expression));
        }
    }

    private Descent descent(Place place, Recursive<?, ?> part) {
        List<PgType<?>> types = new ArrayList<>();
        for (String column : part.identity()) {
            types.add(place.shape().table().column(column).type());
        }
        List<Integer> keys = cells(place, part.relation().localColumns());
        return new Descent(part, place.cell(part), keys, cells(place, part.identity()), List.copyOf(types));
    }

    private void join(Place place, One<?, ?> one) {
        boolean outer = place.outer() || one.mayBeAbsent();
        String alias = joins.alias(place, one, outer);
        Place there = new Place(
                one.shape(),
                alias,
                reserve(one.shape()),
                outer,
                place.path() + one.relation().name() + ".");
        addFields(there);
        int presence = outer ? cellOf(there, one.relation().targetColumns().get(0)) : -1;
        nested.add(new Nested(one.shape(), there.first(), place.cell(one), presence, null));
        addRelated(there);
    }

    /** A sub-query in the select list: PostgreSQL runs it for the rows that are left after LIMIT only. */
    private String count(Place place, ToMany<?> relation) {
        Table target = relation.target();
        String alias = "\"c" + ++counted + '"';
        Junction junction = relation.junction();
        String from = junction == null ? target.quotedName() + " AS " + alias : through(junction, target, alias);
        String where = junction == null ? place.pairs(relation, alias) : linked(place, junction, alias);
        String alive = junction == null ? joins.alive(target, alias) : "";
        return "(SELECT count(*) FROM " + from + " WHERE " + where + alive + ")";
    }

    /** The other table is joined only where one of its rows may not count. */
    private String through(Junction junction, Table target, String alias) {
        String links = junction.quotedName() + " AS " + alias;
        String there = alias.replace("c", "d");
        String alive = joins.alive(target, there);
        return alive.isEmpty()
                ? links
                : links + " INNER JOIN " + target.quotedName() + " AS " + there + " ON " + there + "."
                        + Identifier.quote(junction.targetKey()) + " = " + alias + "."
                        + Identifier.quote(junction.targetColumn()) + alive;
    }

    private static String linked(Place place, Junction junction, String alias) {
        return alias + "." + Identifier.quote(junction.localColumn()) + " = " + place.column(junction.localKey());
    }

    private List<Integer> cells(Place place, List<String> columns) {
        List<Integer> cells = new ArrayList<>();
        for (String column : columns) {
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
        select(sql, type, size, null);
        return size++;
    }

    private void select(String sql, PgType<?> type, int cell, @Nullable String name) {
        selected.add(Selected.column(sql, type, cell, name));
    }
}
