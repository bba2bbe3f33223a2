package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Constraint.Kind;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Optional;

/** VALIDATE CONSTRAINT and DROP CONSTRAINT. */
final class OldConstraint {
    private OldConstraint() {}

    static void validate(Relation table, String name, boolean recurses, Working w) {
        Constraint constraint = table.constraint(name).orElse(null);
        if (constraint == null) {
            missing(table, name, false, w);
            return;
        }
        boolean keeps = constraint.kind() == Kind.FOREIGN && table.kind() != Relation.Kind.PARTITIONED;
        List<Relation> all = keeps || !recurses ? List.of(table) : w.relations().family(table);
        if (constraint.validated()) {
            return;
        }
        w.lock(all, LockMode.SHARE_UPDATE_EXCLUSIVE);
        all.forEach(w::scan);
        Optional.ofNullable(constraint.references()).flatMap(w::find).ifPresent(target -> {
            w.lock(target.name(), LockMode.ROW_SHARE);
            w.relations().family(target).forEach(w::lookUp);
        });
        all.forEach(each -> w.change(each.name(), r -> validated(r, name)));
    }

    private static Relation validated(Relation table, String name) {
        Relation made = table.withConstraints(table.constraints().stream()
                .map(c -> c.name().equals(name) ? c.valid() : c)
                .toList());
        return table.constraint(name)
                .filter(c -> c.kind() == Kind.NOT_NULL)
                .map(c -> made.changing(c.columns().get(0), a -> a.notNull(true, true)))
                .orElse(made);
    }

    static void drop(List<Relation> tables, Node command, Working w) {
        String name = command.text("name");
        Relation table = tables.get(0);
        Constraint constraint = table.constraint(name).orElse(null);
        if (constraint == null) {
            missing(table, name, command.flag("missing_ok"), w);
            return;
        }
        if (constraint.hasIndex() && !hasTwin(table, constraint)) {
            referring(table, constraint, command.text("behavior").equals("DROP_CASCADE"), w);
        }
        for (Relation each : tables) {
            each.constraint(name).ifPresent(c -> unlink(each, c, w));
            if (constraint.hasIndex()) {
                w.replaced(each.beside(name)); // one of its name may be made at once
            }
            w.change(each.name(), r -> without(r, name));
        }
    }

    /** Whether another key over the same columns is there, on which foreign keys may stand as well. */
    private static boolean hasTwin(Relation table, Constraint key) {
        return table.indexes().stream()
                .anyMatch(i -> i.unique()
                        && i.plain()
                        && !i.name().equals(key.name())
                        && i.columns().equals(key.columns()));
    }

    /** Foreign keys that stand on a unique constraint go with it, or keep it. */
    private static void referring(Relation table, Constraint key, boolean cascade, Working w) {
        for (Relation other : w.relations().referring(table.name())) {
            List<Constraint> on = other.foreignKeys().stream()
                    .filter(f -> f.isForeignKeyTo(table.name())
                            && f.referencedColumns().equals(key.columns()))
                    .toList();
            if (on.isEmpty()) {
                continue;
            }
            if (!cascade) {
                w.fail(
                        "2BP01",
                        "cannot drop constraint " + key.name() + " on table " + table.name()
                                + " because other objects depend on it");
            }
            w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
            w.change(other.name(), r -> r.withoutConstraints(on::contains));
        }
    }

    /** What dropping a foreign key locks: the table that it points at, for its triggers there go too. */
    static void unlink(Relation table, Constraint constraint, Working w) {
        TableName target = constraint.references();
        if (target != null) {
            w.relations()
                    .get(target)
                    .ifPresent(t -> w.lock(
                            t.kind() == Relation.Kind.PARTITIONED
                                    ? w.relations().family(t)
                                    : List.of(t),
                            LockMode.ACCESS_EXCLUSIVE));
            w.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        }
    }

    private static Relation without(Relation table, String name) {
        Optional<Constraint> gone = table.constraint(name);
        Relation made = table.withoutConstraints(c -> c.name().equals(name));
        return gone.filter(c -> c.kind() == Kind.NOT_NULL)
                .map(c -> made.changing(c.columns().get(0), a -> a.notNull(false, false)))
                .orElse(made);
    }

    private static void missing(Relation table, String name, boolean missingOk, Working w) {
        if (!missingOk && !table.attributes().isEmpty()) {
            w.fail(
                    "42704",
                    "constraint \"" + name + "\" of relation \"" + table.name().name() + "\" does not exist");
        }
    }
}
