package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.Domain;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.Objects;

/** RENAME and SET SCHEMA. */
final class Renames {
    private Renames() {}

    static void rename(Node tree, Working w) {
        TableName name = w.name(tree.child("relation"));
        String to = tree.text("newname");
        switch (tree.text("renameType")) {
            case "OBJECT_TABLE",
                    "OBJECT_VIEW",
                    "OBJECT_MATVIEW",
                    "OBJECT_SEQUENCE",
                    "OBJECT_FOREIGN_TABLE",
                    "OBJECT_INDEX" ->
                relation(name, to, tree.text("renameType").equals("OBJECT_INDEX"), tree.flag("missing_ok"), w);
            case "OBJECT_COLUMN" -> column(name, tree.text("subname"), to, tree, w);
            case "OBJECT_TABCONSTRAINT" -> constraint(name, tree.text("subname"), to, tree, w);
            case "OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE" ->
                w.need(name, tree.flag("missing_ok")).ifPresent(r -> w.lock(name, LockMode.ACCESS_EXCLUSIVE));
            case "OBJECT_TYPE", "OBJECT_DOMAIN" ->
                type(w.name(tree.child("object").names("items")).toString(), to, w);
            default -> {}
        }
    }

    /** Columns of the type have it under its new name. */
    private static void type(String from, String to, Working w) {
        String renamed = from.contains(".") ? from.substring(0, from.lastIndexOf('.') + 1) + to : to;
        Domain domain = w.relations().domains().get(from);
        if (domain != null) {
            w.become(w.relations().withoutDomain(from).with(new Domain(renamed, domain.base(), domain.constrained())));
        }
        w.become(w.relations()
                .each(r -> r.withAttributes(r.attributes().stream()
                        .map(a -> a.type().name().equals(from)
                                ? a.typed(new AttributeType(
                                        renamed, a.type().modifiers(), a.type().array()))
                                : a)
                        .toList())));
    }

    private static void relation(TableName name, String to, boolean index, boolean missingOk, Working w) {
        TableName other = new TableName(name.schema(), to);
        if (w.relations().tableOfIndex(name).isPresent()) {
            // An index takes the weaker lock, also under ALTER TABLE.
            w.lock(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
            w.renamed(name);
            w.relations().tableOfIndex(name).ifPresent(t -> w.put(indexRenamed(t, name.name(), to)));
            return;
        }
        if (index && !w.isClosed()) {
            return;
        }
        w.need(name, missingOk).ifPresent(r -> {
            w.lock(name, LockMode.ACCESS_EXCLUSIVE);
            move(r, other, w);
        });
    }

    private static Relation indexRenamed(Relation table, String from, String to) {
        return table.withIndexes(table.indexes().stream()
                        .map(i -> i.name().equals(from) ? i.named(to) : i)
                        .toList())
                .withConstraints(table.constraints().stream()
                        .map(c -> c.hasIndex() && c.name().equals(from) ? c.named(to) : c)
                        .toList());
    }

    /** Everything that names it learns the new name. */
    private static void move(Relation relation, TableName to, Working w) {
        TableName from = relation.name();
        w.renamed(from);
        w.become(w.relations().without(from).with(relation.withName(to)).each(r -> pointing(r, from, to)));
    }

    private static Relation pointing(Relation relation, TableName from, TableName to) {
        List<TableName> parents =
                relation.parents().stream().map(p -> p.equals(from) ? to : p).toList();
        List<Constraint> constraints = relation.constraints().stream()
                .map(c -> c.isForeignKeyTo(from) ? c.referring(to, c.referencedColumns()) : c)
                .toList();
        List<Dependant> dependants = relation.dependants().stream()
                .map(d -> d.kind().equals("view") && d.name().equals(from.toString())
                        ? new Dependant("view", to.toString(), d.column())
                        : d)
                .toList();
        return relation.withParents(parents, relation.partition())
                .withConstraints(constraints)
                .withDependants(dependants)
                .withAttributes(relation.attributes().stream()
                        .map(a -> from.name().equals(a.sequence())
                                        && Objects.equals(
                                                from.schema(), relation.name().schema())
                                ? a.valued(a.value(), to.name())
                                : a)
                        .toList());
    }

    private static void column(TableName table, String from, String to, Node tree, Working w) {
        w.need(table, tree.flag("missing_ok")).ifPresent(root -> {
            if (root.attribute(from).isEmpty() && !root.attributes().isEmpty()) {
                w.fail("42703", "column \"" + from + "\" does not exist");
            }
            for (Relation each :
                    tree.child("relation").flag("inh") ? w.relations().family(root) : List.of(root)) {
                w.lock(each.name(), LockMode.ACCESS_EXCLUSIVE);
                w.change(each.name(), r -> columnRenamed(r, from, to));
            }
            w.become(w.relations()
                    .each(r -> r.withConstraints(r.constraints().stream()
                            .map(c -> c.isForeignKeyTo(table)
                                    ? c.referring(table, renamed(c.referencedColumns(), from, to))
                                    : c)
                            .toList())));
        });
    }

    private static Relation columnRenamed(Relation table, String from, String to) {
        return table.changing(from, a -> a.named(to))
                .withIndexes(
                        table.indexes().stream().map(i -> renamed(i, from, to)).toList())
                .withConstraints(table.constraints().stream()
                        .map(c -> c.over(renamed(c.columns(), from, to), renamed(c.proves(), from, to)))
                        .toList())
                .withKey(renamed(table.key(), from, to))
                .withDependants(table.dependants().stream()
                        .map(d -> d.column().equals(from) ? new Dependant(d.kind(), d.name(), to) : d)
                        .toList());
    }

    private static IndexRelation renamed(IndexRelation index, String from, String to) {
        return index.over(renamed(index.columns(), from, to));
    }

    private static List<String> renamed(List<String> columns, String from, String to) {
        return columns.stream().map(c -> c.equals(from) ? to : c).toList();
    }

    private static void constraint(TableName table, String from, String to, Node tree, Working w) {
        w.need(table, tree.flag("missing_ok")).ifPresent(root -> {
            Constraint constraint = root.constraint(from).orElse(null);
            boolean recurses = constraint != null && constraint.kind() == Constraint.Kind.CHECK;
            for (Relation each : recurses ? w.relations().family(root) : List.of(root)) {
                w.lock(each.name(), LockMode.ACCESS_EXCLUSIVE);
                w.change(
                        each.name(),
                        r -> r.withConstraints(r.constraints().stream()
                                .map(c -> c.name().equals(from) ? c.named(to) : c)
                                .toList()));
            }
            if (constraint != null && constraint.hasIndex()) {
                w.lock(root.beside(from), LockMode.SHARE_UPDATE_EXCLUSIVE);
                w.renamed(root.beside(from));
                w.change(table, r -> indexRenamed(r, from, to));
            }
        });
    }

    /** Sequences that columns own move with their table. */
    static void schema(Node tree, Working w) {
        if (!tree.child("relation").isPresent()) {
            return;
        }
        w.need(w.name(tree.child("relation")), tree.flag("missing_ok")).ifPresent(r -> {
            w.lock(r.name(), LockMode.ACCESS_EXCLUSIVE);
            String to = tree.text("newschema");
            r.attributes().forEach(a -> {
                if (a.sequence() != null) {
                    TableName sequence = r.beside(a.sequence());
                    w.lock(sequence, LockMode.ACCESS_EXCLUSIVE);
                    w.find(sequence).ifPresent(s -> move(s, w.relations().named(to, sequence.name()), w));
                }
            });
            move(r, w.relations().named(to, r.name().name()), w);
        });
    }
}
