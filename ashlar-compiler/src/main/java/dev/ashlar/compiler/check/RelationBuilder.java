package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a pair that passed every check into a relation of the model. */
final class RelationBuilder {
    private final Map<String, TableDraft> tables;

    RelationBuilder(List<TableDraft> tables) {
        this.tables = tables.stream().collect(Collectors.toMap(TableDraft::name, Function.identity()));
    }

    Relation build(Pair pair) {
        return pair instanceof Pair.ManyToMany many ? manyToMany(many) : foreignKey((Pair.Inline) pair);
    }

    static Stream<LinkDraft> sides(Pair pair) {
        return pair instanceof Pair.ManyToMany many
                ? many.sides().stream()
                : Stream.of(((Pair.Inline) pair).forward(), ((Pair.Inline) pair).back())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull);
    }

    private Relation manyToMany(Pair.ManyToMany pair) {
        LinkDraft a = pair.a();
        return new Relation.ManyToMany(
                id(a),
                a.relationName(),
                a.model(),
                a.name(),
                pair.b().model(),
                pair.b().name(),
                "_" + a.relationName(),
                table(a.model()).schemaName());
    }

    private Relation foreignKey(Pair.Inline pair) {
        LinkDraft forward = Objects.requireNonNull(pair.forward());
        LinkDraft back = Objects.requireNonNull(pair.back());
        return new Relation.ForeignKey(
                id(forward),
                forward.relationName(),
                forward.model(),
                forward.name(),
                forward.target(),
                back.name(),
                Objects.requireNonNull(forward.fields()),
                Objects.requireNonNull(forward.references()),
                pair.oneToOne(),
                onDelete(forward),
                onUpdate(forward),
                constraint(table(forward.model()), forward),
                forward.options(),
                forward.span());
    }

    /** A foreign key with a period has no action in PostgreSQL 18. */
    private static ReferentialAction onUpdate(LinkDraft forward) {
        if (forward.onUpdate() != null) {
            return forward.onUpdate().action();
        }
        return forward.options().period() ? ReferentialAction.NO_ACTION : ReferentialAction.CASCADE;
    }

    private ReferentialAction onDelete(LinkDraft forward) {
        if (forward.onDelete() != null) {
            return forward.onDelete().action();
        }
        if (forward.options().period()) {
            return ReferentialAction.NO_ACTION;
        }
        boolean required = forward.arity() == Arity.REQUIRED
                || table(forward.model()).columns(Objects.requireNonNull(forward.fields())).stream()
                        .anyMatch(column -> column.arity() == Arity.REQUIRED);
        return required ? ReferentialAction.RESTRICT : ReferentialAction.SET_NULL;
    }

    static String constraint(TableDraft table, LinkDraft forward) {
        @Nullable List<String> fields = forward.fields();
        return forward.map() != null
                ? forward.map()
                : DerivedNames.foreignKey(table.table(), table.columnNames(fields == null ? List.of() : fields));
    }

    /** Two models can share many relations, whose names differ, and one name can serve many models. */
    private static String id(LinkDraft link) {
        String models = link.model().compareTo(link.target()) <= 0
                ? link.model() + "To" + link.target()
                : link.target() + "To" + link.model();
        return link.relation() == null ? models : models + ":" + link.relation();
    }

    private TableDraft table(String name) {
        return Objects.requireNonNull(tables.get(name));
    }
}
