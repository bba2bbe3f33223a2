package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Partition;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;

/** ATTACH PARTITION and DETACH PARTITION. */
final class Partitions {
    private Partitions() {}

    static void attach(Relation parent, Node command, Working w) {
        Relation child =
                w.need(w.name(command.child("def").child("name")), false).orElse(null);
        if (child == null) {
            return;
        }
        w.lock(w.relations().family(child), LockMode.ACCESS_EXCLUSIVE);
        lookThrough(child, parent, w);
        w.relations().defaultPartition(parent.name()).ifPresent(other -> {
            w.lock(w.relations().family(other), LockMode.ACCESS_EXCLUSIVE);
            lookThrough(other, parent, w);
        });
        for (Constraint key : parent.foreignKeys()) {
            foreignKey(child, key, w);
        }
        boolean isDefault = command.child("def").child("bound").flag("is_default");
        takeIndexes(child, parent, w);
        w.change(
                child.name(),
                r -> r.withParents(List.of(parent.name()), isDefault ? Partition.DEFAULT : Partition.BOUND));
    }

    /**
     * PostgreSQL spares itself the look when the table's constraints imply the bound. That is taken to be so when a validated CHECK speaks of
     * every column of the key.
     */
    private static void lookThrough(Relation child, Relation parent, Working w) {
        boolean proven = child.constraints().stream()
                .anyMatch(c -> c.kind() == Constraint.Kind.CHECK
                        && c.validated()
                        && !parent.key().isEmpty()
                        && c.columns().containsAll(parent.key()));
        if (!proven) {
            w.relations().family(child).forEach(w::scan);
        }
    }

    private static void foreignKey(Relation child, Constraint key, Working w) {
        TableName references = key.references();
        if (references == null) {
            return;
        }
        boolean has = child.foreignKeys().stream()
                .anyMatch(k -> k.columns().equals(key.columns()) && k.isForeignKeyTo(references));
        w.lock(references, LockMode.SHARE_ROW_EXCLUSIVE);
        if (!has) {
            w.scan(child);
            w.relations().get(references).ifPresent(w::lookUp);
            w.change(child.name(), r -> r.with(key));
        }
    }

    private static void takeIndexes(Relation child, Relation parent, Working w) {
        for (IndexRelation index : parent.indexes()) {
            w.lockIndex(parent, index, LockMode.SHARE_UPDATE_EXCLUSIVE);
            boolean has = child.indexes().stream().anyMatch(i -> isLike(i, index));
            if (!has) {
                w.scan(child);
            }
            w.change(child.name(), r -> withIndexLike(r, parent, index, w.relations()));
        }
    }

    private static boolean isLike(IndexRelation own, IndexRelation wanted) {
        return !own.partition()
                && own.valid()
                && own.unique() == wanted.unique()
                && own.columns().equals(wanted.columns())
                && own.plain() == wanted.plain();
    }

    /** The table with an index of its own that is part of the parent's: one that it has, or a new one. */
    static Relation withIndexLike(Relation child, Relation parent, IndexRelation index, Relations relations) {
        IndexRelation own = child.indexes().stream()
                .filter(i -> isLike(i, index))
                .findFirst()
                .orElse(null);
        if (own != null) {
            return child.withIndexes(child.indexes().stream()
                    .map(i -> i.equals(own) ? i.attached() : i)
                    .toList());
        }
        Constraint constraint = parent.constraint(index.name())
                .filter(c -> c.hasIndex() && index.constraint())
                .orElse(null);
        boolean primary = constraint != null && constraint.kind() == Constraint.Kind.PRIMARY;
        String middle = primary ? "" : ChosenNames.joined(index.columns());
        String label = primary ? "pkey" : index.constraint() ? "key" : "idx";
        String name = ChosenNames.relation(relations.with(child), child.name(), middle, label);
        Relation made = child.with(index.named(name).attached());
        return constraint == null ? made : made.with(constraint.named(name));
    }

    static void detach(Relation parent, Node command, Working w) {
        Node def = command.child("def");
        Relation child = w.need(w.name(def.child("name")), false).orElse(null);
        if (child == null) {
            return;
        }
        Relation other = w.relations().defaultPartition(parent.name()).orElse(null);
        if (def.flag("concurrent")) {
            w.alone();
            if (other != null) {
                w.fail("55000", "cannot detach partitions concurrently when a default partition exists");
            }
        }
        w.lock(child.name(), LockMode.ACCESS_EXCLUSIVE);
        referring(child, parent, w);
        child.indexes().stream()
                .filter(IndexRelation::partition)
                .forEach(i -> w.lockIndex(child, i, LockMode.ACCESS_EXCLUSIVE));
        foreignKeys(parent, w);
        if (other != null) {
            w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
        }
        List<TableName> left = new ArrayList<>(child.parents());
        left.remove(parent.name());
        w.change(child.name(), r -> r.withParents(left, Partition.NONE));
    }

    /** No row of another table may point at what is detached: that is looked for. */
    private static void referring(Relation child, Relation parent, Working w) {
        for (Relation other : w.relations().referring(parent.name())) {
            w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
            w.scan(other);
            w.scan(child);
        }
    }

    private static void foreignKeys(Relation parent, Working w) {
        for (Constraint key : parent.foreignKeys()) {
            if (key.references() != null) {
                w.lock(key.references(), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        }
    }
}
