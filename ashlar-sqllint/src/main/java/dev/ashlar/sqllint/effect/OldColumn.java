package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Attribute;
import dev.ashlar.compiler.relation.Attribute.Value;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Constraint.Kind;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Set;

/** What ALTER TABLE does to a column that is there. */
record OldColumn(String name, Node command, Working w) {
    private boolean cascades() {
        return command.text("behavior").equals("DROP_CASCADE");
    }

    private boolean isMissing(Relation table) {
        boolean missing = table.attribute(name).isEmpty() && !table.attributes().isEmpty();
        if (missing && !command.flag("missing_ok")) {
            w.fail(
                    "42703",
                    "column \"" + name + "\" of relation \"" + table.name().name() + "\" does not exist");
        }
        return missing;
    }

    void drop(List<Relation> tables) {
        if (isMissing(tables.get(0))) {
            return;
        }
        for (Relation table : tables) {
            refuseDependants(table);
            table.constraints().stream()
                    .filter(c -> c.columns().contains(name))
                    .forEach(c -> OldConstraint.unlink(table, c, w));
            referringTo(table);
            table.indexes().stream()
                    .filter(i -> i.columns().contains(name))
                    .forEach(i -> w.replaced(table.beside(i.name())));
            table.attribute(name)
                    .map(Attribute::sequence)
                    .ifPresent(s -> w.become(w.relations().without(table.beside(s))));
            w.change(table.name(), this::without);
        }
    }

    private void refuseDependants(Relation table) {
        boolean used = table.dependants().stream()
                .anyMatch(d -> d.column().equals(name) && !d.name().equals(name));
        if (used && !cascades()) {
            w.fail(
                    "2BP01",
                    "cannot drop column " + name + " of table " + table.name().name()
                            + " because other objects depend on it");
        }
        if (used) {
            Drops.dependantsOf(table, d -> d.column().equals(name), w);
        }
    }

    /** Foreign keys of others that point at the column. */
    private void referringTo(Relation table) {
        for (Relation other : w.relations().referring(table.name())) {
            List<Constraint> on = other.foreignKeys().stream()
                    .filter(f -> f.isForeignKeyTo(table.name())
                            && f.referencedColumns().contains(name))
                    .toList();
            if (!on.isEmpty() && !other.name().equals(table.name())) {
                if (!cascades()) {
                    w.fail(
                            "2BP01",
                            "cannot drop column " + name + " of table "
                                    + table.name().name() + " because other objects depend on it");
                }
                w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
            }
            w.change(other.name(), r -> r.withoutConstraints(on::contains));
        }
    }

    private Relation without(Relation table) {
        return table.withoutConstraints(c -> c.columns().contains(name))
                .withIndexes(table.indexes().stream()
                        .filter(i -> !i.columns().contains(name))
                        .toList())
                .withAttributes(table.attributes().stream()
                        .filter(a -> !a.name().equals(name))
                        .toList())
                .withDependants(table.dependants().stream()
                        .filter(d -> !d.column().equals(name) && !isOwn(d))
                        .toList());
    }

    /** What the column itself uses when it is generated. */
    private boolean isOwn(Dependant dependant) {
        return dependant.kind().equals("generated column") && dependant.name().equals(name);
    }

    /** ALTER COLUMN ... TYPE. */
    void type(List<Relation> tables, Set<TableName> rewritten, Set<TableName> replaced) {
        if (isMissing(tables.get(0))) {
            return;
        }
        for (Relation table : tables) {
            Attribute old = table.attribute(name).orElse(null);
            if (old == null) {
                rewritten.add(table.name());
                continue;
            }
            refuseUse(table);
            var wanted = TypeNames.read(command.child("def").child("typeName"), w.relations());
            TypeChange change = new TypeChange(old.type(), wanted, w.relations(), w.isUtc());
            boolean rewrites = old.value() != Value.VIRTUAL
                    && change.rewrites(command.child("def").child("raw_default"), name);
            if (rewrites) {
                rewritten.add(table.name());
            }
            indexes(table, rewrites, change, replaced);
            constraints(table, rewrites, change);
            if (old.value() == Value.IDENTITY && old.sequence() != null) {
                w.lock(table.beside(old.sequence()), LockMode.SHARE_ROW_EXCLUSIVE);
                w.rewrite(table.beside(old.sequence()));
            }
            w.change(table.name(), r -> r.changing(name, a -> a.typed(wanted)));
        }
    }

    private void refuseUse(Relation table) {
        table.dependants().stream()
                .filter(d -> d.column().equals(name))
                .findFirst()
                .ifPresent(d -> w.fail(
                        "0A000",
                        d.kind().equals("view")
                                ? "cannot alter type of a column used by a view or rule"
                                : "cannot alter type of a column used by a " + d.kind()));
    }

    /** Each index over the column is dropped and made again; it keeps its file when nothing in it changes. */
    private void indexes(Relation table, boolean rewrites, TypeChange change, Set<TableName> replaced) {
        for (IndexRelation index : table.indexes()) {
            if (index.columns().contains(name)) {
                replaced.add(table.beside(index.name()));
                w.replaced(table.beside(index.name()));
                if (!rewrites && !(index.plain() && change.keepsIndexes())) {
                    w.scan(table);
                }
            }
        }
    }

    /** So is each constraint: a CHECK is looked through again, a foreign key locks its other end, and is checked when the values changed. */
    private void constraints(Relation table, boolean rewrites, TypeChange change) {
        for (Constraint constraint : table.constraints()) {
            if (constraint.columns().contains(name)) {
                again(table, table, constraint, rewrites, change);
            }
        }
        for (Relation other : w.relations().referring(table.name())) {
            for (Constraint key : other.foreignKeys()) {
                if (key.isForeignKeyTo(table.name()) && key.referencedColumns().contains(name)) {
                    w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
                    again(other, table, key, rewrites, change);
                }
            }
        }
    }

    private void again(Relation holder, Relation table, Constraint constraint, boolean rewrites, TypeChange change) {
        if (constraint.kind() == Kind.CHECK && constraint.validated()) {
            w.scan(table);
        }
        if (constraint.references() != null) {
            w.lock(constraint.references(), LockMode.ACCESS_EXCLUSIVE);
            // When a partitioned table's own column changes PostgreSQL trusts its foreign key.
            boolean parted = holder.kind() == Relation.Kind.PARTITIONED || holder.isPartition();
            boolean trusted = parted && holder.name().equals(table.name());
            if (!trusted && constraint.validated() && (rewrites || !change.keepsIndexes())) {
                w.scan(holder);
                w.find(constraint.references()).ifPresent(w::lookUp);
            }
        }
    }

    /** SET NOT NULL: nothing is read where a validated CHECK, or NOT NULL itself, shows that there is no NULL. */
    void notNull(List<Relation> tables) {
        if (isMissing(tables.get(0))) {
            return;
        }
        for (Relation table : tables) {
            boolean proven = isNotNull(table) || table.isProvenNotNull(name);
            if (!proven) {
                w.scan(table);
            }
            w.change(table.name(), r -> named(r.changing(name, a -> a.notNull(true, true))));
        }
    }

    private boolean isNotNull(Relation table) {
        return table.attribute(name).map(Attribute::isProvenNotNull).orElse(false);
    }

    /** Whether the children are looked at too: they have been, when the table has it already. */
    boolean reachesChildren(Relation table) {
        return !command.text("subtype").equals("AT_SetNotNull") || !isNotNull(table);
    }

    /** Since 18 it is a constraint with a name. */
    private Relation named(Relation table) {
        boolean has = table.constraints().stream()
                .anyMatch(c -> c.kind() == Kind.NOT_NULL && c.columns().contains(name));
        if (w.major() < 18 || has) {
            return table.withConstraints(table.constraints().stream()
                    .map(c -> c.kind() == Kind.NOT_NULL && c.columns().contains(name) ? c.valid() : c)
                    .toList());
        }
        String chosen = ChosenNames.constraint(table, name, "not_null");
        return table.with(new Constraint(chosen, Kind.NOT_NULL, List.of(name), true));
    }

    void nullable(List<Relation> tables) {
        if (isMissing(tables.get(0))) {
            return;
        }
        for (Relation table : tables) {
            w.change(
                    table.name(),
                    r -> r.changing(name, a -> a.notNull(false, false))
                            .withoutConstraints(c ->
                                    c.kind() == Kind.NOT_NULL && c.columns().contains(name)));
        }
    }

    void addIdentity(Relation table) {
        String sequence = ChosenNames.relation(w.relations(), table.name(), name, "seq");
        w.put(Relation.bare(
                table.beside(sequence),
                Relation.Kind.SEQUENCE,
                Size.EMPTY,
                w.relations().role()));
        w.change(table.name(), r -> r.changing(name, a -> a.valued(Value.IDENTITY, sequence)));
    }

    /** Locks the sequence; options of it write it anew. */
    void setIdentity(Relation table) {
        boolean options = command.child("def").list("items").stream()
                .anyMatch(o -> !o.text("defname").equals("generated"));
        String sequence = table.attribute(name).map(Attribute::sequence).orElse(null);
        if (sequence != null) {
            w.lock(table.beside(sequence), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (options && sequence != null) {
            w.rewrite(table.beside(sequence));
        }
    }

    void dropIdentity(Relation table) {
        table.attribute(name)
                .map(Attribute::sequence)
                .ifPresent(s -> w.become(w.relations().without(table.beside(s))));
        w.change(table.name(), r -> r.changing(name, a -> a.valued(Value.PLAIN, null)));
    }

    /** SET EXPRESSION: PostgreSQL 17. */
    void expression(List<Relation> tables, Set<TableName> rewritten) {
        if (w.major() < 17) {
            w.fail("42601", "SET EXPRESSION needs PostgreSQL 17");
        }
        for (Relation table : tables) {
            if (table.attribute(name).filter(a -> a.value() == Value.VIRTUAL).isEmpty()) {
                rewritten.add(table.name());
            }
        }
    }

    void dropExpression(List<Relation> tables) {
        for (Relation table : tables) {
            w.change(
                    table.name(),
                    r -> r.changing(name, a -> a.valued(Value.PLAIN, a.sequence()))
                            .withDependants(r.dependants().stream()
                                    .filter(d -> !d.name().equals(name))
                                    .toList()));
        }
    }
}
