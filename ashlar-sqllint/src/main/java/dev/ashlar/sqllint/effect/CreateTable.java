package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Relation.Partition;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE: a table of its own, a partition, a child. It locks what it hangs itself on. */
final class CreateTable {
    private CreateTable() {}

    static void apply(Node tree, Working w) {
        TableName name = w.name(tree.child("relation"));
        if (w.relations().exists(name)) {
            if (!tree.flag("if_not_exists")) {
                w.fail("42P07", "relation \"" + name + "\" already exists");
            }
            return;
        }
        Kind kind = tree.child("partspec").isPresent() ? Kind.PARTITIONED : Kind.TABLE;
        w.put(Relation.bare(name, kind, Size.EMPTY, w.relations().role())
                .withKey(tree.child("partspec").list("partParams").stream()
                        .map(p -> p.text("name"))
                        .filter(c -> !c.isEmpty())
                        .toList()));
        tree.list("inhRelations").forEach(parent -> inherit(name, parent, tree.child("partbound"), w));
        List<Node> elements = tree.list("tableElts");
        elements.stream().filter(e -> e.is("TableLikeClause")).forEach(e -> like(name, e, w));
        elements.stream().filter(e -> e.is("ColumnDef")).forEach(e -> column(name, new NewColumn(e), w));
        // Foreign keys last, as PostgreSQL does: they may point at a key of the table itself.
        elements.stream().filter(e -> e.is("Constraint") && !isForeign(e)).forEach(e -> constraint(name, e, "", w));
        elements.stream().filter(e -> e.is("Constraint") && isForeign(e)).forEach(e -> constraint(name, e, "", w));
    }

    private static boolean isForeign(Node constraint) {
        return constraint.text("contype").equals("CONSTR_FOREIGN");
    }

    private static void column(TableName table, NewColumn column, Working w) {
        // A partition may name a column that it has from its parent, to give it a default.
        if (w.relations().get(table).flatMap(r -> r.attribute(column.name())).isEmpty()) {
            column.addTo(table, w);
        }
        column.tableConstraints().forEach(c -> constraint(table, c, column.name(), w));
    }

    private static void constraint(TableName table, Node node, String column, Working w) {
        w.relations().get(table).ifPresent(r -> new NewConstraint(node, column, true).addTo(r, true, w));
    }

    private static void inherit(TableName table, Node parentName, Node bound, Working w) {
        Relation parent = w.need(w.name(parentName), false).orElse(null);
        if (parent == null) {
            return;
        }
        boolean partition = bound.isPresent();
        w.lock(parent.name(), partition ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE);
        Partition as = !partition ? Partition.NONE : bound.flag("is_default") ? Partition.DEFAULT : Partition.BOUND;
        if (partition) {
            w.relations().defaultPartition(parent.name()).ifPresent(other -> {
                w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
                w.relations().family(other).forEach(w::scan);
            });
            parent.indexes().forEach(i -> w.lockIndex(parent, i, LockMode.SHARE_UPDATE_EXCLUSIVE));
            foreignKeysOf(parent, w);
        }
        w.change(table, r -> taken(r, parent, partition, as, w));
    }

    /** A partition takes its parent's foreign keys over: their other ends are locked. */
    private static void foreignKeysOf(Relation parent, Working w) {
        for (Constraint key : parent.foreignKeys()) {
            if (key.references() != null) {
                w.lock(key.references(), LockMode.SHARE_ROW_EXCLUSIVE);
            }
        }
        for (Relation referring : w.relations().referring(parent.name())) {
            w.lock(referring.name(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
    }

    private static Relation taken(Relation child, Relation parent, boolean partition, Partition as, Working w) {
        Relation made = child;
        for (var attribute : parent.attributes()) {
            made = made.attribute(attribute.name()).isPresent()
                    ? made
                    : made.with(attribute.valued(attribute.value(), null));
        }
        for (Constraint constraint : parent.constraints()) {
            boolean copied = partition || constraint.kind() == Constraint.Kind.CHECK;
            made = copied && !constraint.hasIndex() ? made.with(constraint) : made;
        }
        if (partition) {
            for (IndexRelation index : parent.indexes()) {
                made = Partitions.withIndexLike(made, parent, index, w.relations());
            }
        }
        List<TableName> parents = new ArrayList<>(made.parents());
        parents.add(parent.name());
        return made.withParents(parents, as);
    }

    private static void like(TableName table, Node clause, Working w) {
        w.need(w.name(clause.child("relation")), false)
                .ifPresent(source -> w.change(table, r -> {
                    Relation made = r;
                    for (var attribute : source.attributes()) {
                        made = made.with(attribute.valued(attribute.value(), null));
                    }
                    return made;
                }));
    }
}
