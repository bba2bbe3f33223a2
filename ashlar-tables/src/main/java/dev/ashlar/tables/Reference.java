package dev.ashlar.tables;

import dev.ashlar.compiler.format.FieldName;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column's {@code references}, which is a relation with two sides.
 *
 * @param other the column that it refers to
 * @param onDelete null where the person left it to the default
 * @param isNamed whether the relation needs a name: there is another between the two tables, or both are one
 */
record Reference(
        Column<?> column, Column<?> other, @Nullable Action onDelete, boolean isNamed) {
    static List<Reference> of(Table table) {
        return table.parts().stream()
                .flatMap(part -> part instanceof Column<?> column ? of(table, column) : Stream.empty())
                .toList();
    }

    private static Stream<Reference> of(Table table, Column<?> column) {
        Column.Target<?> target = column.target();
        if (target == null) {
            return Stream.empty();
        }
        Column<?> other = target.column().get();
        Class<?> type = other.table().getClass();
        long between =
                table.parts().stream().filter(part -> refersTo(part, type)).count();
        return Stream.of(new Reference(column, other, target.onDelete(), between > 1 || type == table.getClass()));
    }

    private static boolean refersTo(Part<?> part, Class<?> type) {
        if (part instanceof Relation<?> relation) {
            return relation.other() == type;
        }
        Column.Target<?> target = part instanceof Column<?> column ? column.target() : null;
        return target != null && target.column().get().table().getClass() == type;
    }

    Class<?> target() {
        return other.table().getClass();
    }

    /** {@code author} of {@code authorId}. */
    String field() {
        String field = column.fieldName();
        return field.endsWith("Id") && field.length() > 2 ? field.substring(0, field.length() - 2) : field + "Ref";
    }

    String side() {
        return field() + " " + Types.nameOf(target()) + (column.isRequired() ? "" : "?") + " @relation("
                + (isNamed ? name() + ", " : "") + "fields: [" + column.fieldName() + "], references: ["
                + other.fieldName() + "]"
                + (onDelete == null ? "" : ", onDelete: " + onDelete.word()) + ")\n";
    }

    /** {@code postsByAuthor}; where there is but one relation, the formatter names it. */
    String otherSide() {
        String model = Types.nameOf(column.table().getClass());
        String by = "By" + Character.toUpperCase(field().charAt(0)) + field().substring(1);
        String relation = " @relation(" + name() + ")\n";
        return column.isUnique()
                ? FieldName.one(model) + by + " " + model + "?" + relation
                : FieldName.many(model) + by + " " + model + "[]" + relation;
    }

    private String name() {
        return "name: " + Quoted.text(Types.nameOf(column.table().getClass()) + "_" + field());
    }
}
