package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enums. Another order of the same values is no change: PostgreSQL has no statement for it, and no row depends on it. */
final class EnumDiff {
    private static final String ASIDE = "_old";

    private final Catalog from;
    private final Catalog to;
    private final Steps steps;
    private final Altered altered;

    EnumDiff(Catalog from, Catalog to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        for (EnumType type : from.enums()) {
            to.enumType(type.name())
                    .ifPresentOrElse(
                            t -> compare(type, t),
                            () -> steps.add(Phase.DROP_ENUMS, new EnumChange.DropEnum(type.name())));
        }
        to.enums().stream().filter(t -> from.enumType(t.name()).isEmpty()).forEach(this::create);
    }

    private void create(EnumType type) {
        steps.add(Phase.ENUMS, new EnumChange.CreateEnum(type));
        comment(type, null);
    }

    private void comment(EnumType type, @Nullable String present) {
        if (!Objects.equals(type.comment(), present)) {
            steps.add(Phase.COMMENTS, new EnumChange.CommentEnum(type.name(), type.comment()));
        }
    }

    private void compare(EnumType before, EnumType after) {
        List<String> added = after.labels().stream()
                .filter(l -> !before.labels().contains(l))
                .toList();
        if (!after.labels().containsAll(before.labels())
                || usesAny(after.name(), added)
                || (!added.isEmpty() && becomesOf(after.name()))) {
            rebuild(before, after);
            comment(after, null);
        } else {
            addValues(before, after, added);
            comment(after, before.comment());
        }
    }

    private void addValues(EnumType before, EnumType after, List<String> added) {
        for (String label : added) {
            steps.add(Phase.ENUMS, new EnumChange.AddEnumValue(after.name(), label, successor(before, after, label)));
        }
    }

    /** The first of the present values that the new one precedes. */
    private static @Nullable String successor(EnumType before, EnumType after, String label) {
        int index = after.labels().indexOf(label);
        return after.labels().stream()
                .skip(index)
                .filter(before.labels()::contains)
                .findFirst()
                .orElse(null);
    }

    /** PostgreSQL refuses a value that was added in the same transaction. */
    private boolean usesAny(TypeName type, List<String> labels) {
        List<String> literals = labels.stream().map(Literal::text).toList();
        return to.tables().stream()
                .filter(t ->
                        t.columns().stream().anyMatch(c -> type.equals(c.type().enumType())))
                .flatMap(EnumDiff::expressions)
                .anyMatch(sql -> literals.stream().anyMatch(sql::contains));
    }

    /** A row of a column that becomes of the type may have a new value by then. */
    private boolean becomesOf(TypeName type) {
        return to.tables().stream()
                .anyMatch(t -> t.columns().stream()
                        .filter(c -> type.equals(c.type().enumType()))
                        .anyMatch(c -> from.table(t.name())
                                .flatMap(f -> f.column(c.name()))
                                .filter(f -> !type.equals(f.type().enumType()))
                                .isPresent()));
    }

    private static Stream<String> expressions(Table table) {
        Stream<String> defaults = table.columns().stream()
                .map(Column::defaultValue)
                .filter(ColumnDefault.Expression.class::isInstance)
                .map(d -> ((ColumnDefault.Expression) d).sql());
        Stream<String> predicates = table.indexes().stream().flatMap(i -> Stream.ofNullable(i.predicate()));
        Stream<String> checks = table.checks().stream().map(c -> c.expression());
        return Stream.of(defaults, predicates, checks).flatMap(s -> s);
    }

    private void rebuild(EnumType before, EnumType after) {
        List<EnumChange.EnumColumn> columns = new ArrayList<>();
        from.tables().stream()
                .filter(t -> to.table(t.name()).isPresent())
                .forEach(t -> t.columns().stream()
                        .filter(c -> before.name().equals(c.type().enumType()))
                        .forEach(c -> columns.add(column(t, c))));
        columns.forEach(c -> altered.retype(c.table(), c.from().name()));
        steps.add(Phase.ENUMS, new EnumChange.RebuildEnum(before, after, aside(before.name()), columns));
    }

    private EnumChange.EnumColumn column(Table table, Column column) {
        Column after = to.table(table.name())
                .flatMap(t -> t.column(column.name()))
                .filter(c -> c.type().equals(column.type()))
                .orElse(null);
        return new EnumChange.EnumColumn(table.name(), column, after);
    }

    private TypeName aside(TypeName name) {
        String aside = Identifier.cut(name.name(), Identifier.MAX_BYTES - ASIDE.length()) + ASIDE;
        while (taken(name.schema(), aside)) {
            aside = "_" + Identifier.cut(aside, Identifier.MAX_BYTES - 1);
        }
        return new TypeName(name.schema(), aside);
    }

    /** A table's name is a type's name too. */
    private boolean taken(@Nullable String schema, String name) {
        return from.enumType(new TypeName(schema, name)).isPresent()
                || to.enumType(new TypeName(schema, name)).isPresent()
                || from.table(new TableName(schema, name)).isPresent();
    }
}
