package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** DROP of anything. A table takes locks on those that its foreign keys tie it to. */
final class Drops {
    private Drops() {}

    static void apply(Node tree, Working w) {
        boolean cascade = tree.text("behavior").equals("DROP_CASCADE");
        boolean missingOk = tree.flag("missing_ok");
        List<Node> objects = tree.list("objects");
        switch (tree.text("removeType")) {
            case "OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_SEQUENCE", "OBJECT_FOREIGN_TABLE" ->
                relations(objects.stream().map(o -> w.name(o.names("items"))).toList(), cascade, missingOk, w);
            case "OBJECT_INDEX" -> objects.forEach(o -> index(w.name(o.names("items")), tree, w));
            case "OBJECT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE" -> objects.forEach(o -> ofTable(o, tree, w));
            case "OBJECT_SCHEMA" -> objects.forEach(o -> schema(o.text("sval"), cascade, w));
            case "OBJECT_TYPE", "OBJECT_DOMAIN" -> objects.forEach(o -> Types.drop(o, cascade, w));
            case "OBJECT_STATISTIC_EXT", "OBJECT_PUBLICATION" -> w.certainty(Effect.Certainty.AT_MOST);
            default -> {}
        }
    }

    private static void relations(List<TableName> names, boolean cascade, boolean missingOk, Working w) {
        List<Relation> going = new ArrayList<>();
        names.forEach(n -> w.need(n, missingOk).ifPresent(r -> partitionsToo(r, going, w)));
        going.forEach(r -> refuse(r, going, cascade, w));
        going.forEach(r -> relation(r, going, cascade, w));
    }

    /** What DROP TABLE takes along by itself: the partitions. */
    private static void partitionsToo(Relation relation, List<Relation> going, Working w) {
        going.add(relation);
        w.relations().children(relation.name()).stream()
                .filter(Relation::isPartition)
                .forEach(p -> partitionsToo(p, going, w));
    }

    private static void refuse(Relation relation, List<Relation> going, boolean cascade, Working w) {
        if (cascade) {
            return;
        }
        List<TableName> names = going.stream().map(Relation::name).toList();
        boolean referred = w.relations().referring(relation.name()).stream().anyMatch(r -> !names.contains(r.name()));
        boolean read = relation.dependants().stream()
                .anyMatch(d -> d.kind().equals("view")
                        && names.stream().noneMatch(n -> n.toString().equals(d.name())));
        boolean inherited = w.relations().children(relation.name()).stream().anyMatch(c -> !names.contains(c.name()));
        if (referred || read || inherited) {
            w.fail("2BP01", "cannot drop " + relation.name() + " because other objects depend on it");
        }
    }

    private static void relation(Relation relation, List<Relation> going, boolean cascade, Working w) {
        if (w.relations().get(relation.name()).isEmpty()) {
            return;
        }
        relation.constraints().forEach(c -> OldConstraint.unlink(relation, c, w));
        if (relation.isPartition()) {
            parents(relation, w);
        }
        for (Relation other : w.relations().referring(relation.name())) {
            w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
            w.change(other.name(), r -> r.withoutConstraints(c -> c.isForeignKeyTo(relation.name())));
        }
        dependantsOf(relation, d -> true, w);
        relation.attributes().forEach(a -> {
            if (a.sequence() != null) {
                w.become(w.relations().without(relation.beside(a.sequence())));
            }
        });
        List<Relation> children = w.relations().children(relation.name());
        w.become(w.relations().without(relation.name()).each(r -> forgetting(r, relation)));
        children.stream().filter(c -> cascade && !going.contains(c)).forEach(c -> relation(c, going, true, w));
    }

    private static void parents(Relation partition, Working w) {
        for (TableName parent : partition.parents()) {
            w.lock(parent, LockMode.ACCESS_EXCLUSIVE);
            w.relations().defaultPartition(parent).ifPresent(other -> w.lock(other.name(), LockMode.ACCESS_EXCLUSIVE));
        }
    }

    private static Relation forgetting(Relation relation, Relation gone) {
        boolean uses = relation.dependants().stream().anyMatch(d -> isOf(d, gone));
        return uses
                ? relation.withDependants(relation.dependants().stream()
                        .filter(d -> !isOf(d, gone))
                        .toList())
                : relation;
    }

    private static boolean isOf(Dependant dependant, Relation gone) {
        return dependant.kind().equals("view")
                && dependant.name().equals(gone.name().toString());
    }

    /** Views that read it go with it. */
    static void dependantsOf(Relation relation, Predicate<Dependant> which, Working w) {
        List<Relation> views = relation.dependants().stream()
                .filter(which)
                .filter(d -> d.kind().equals("view"))
                .map(Dependant::name)
                .distinct()
                .flatMap(name -> w.relations().all().values().stream()
                        .filter(r -> r.name().toString().equals(name)))
                .toList();
        views.forEach(view -> relation(view, views, true, w));
    }

    private static void index(TableName name, Node tree, Working w) {
        boolean concurrent = tree.flag("concurrent");
        if (concurrent) {
            w.alone();
        }
        Relation table = w.relations().tableOfIndex(name).orElse(null);
        if (table == null) {
            if (!tree.flag("missing_ok") && w.isClosed()) {
                w.fail("42704", "index \"" + name.name() + "\" does not exist");
            }
            return;
        }
        boolean partitioned = table.kind() == Kind.PARTITIONED;
        if (concurrent && partitioned) {
            w.fail("0A000", "cannot drop partitioned index \"" + name.name() + "\" concurrently");
        }
        table.index(name.name()).ifPresent(i -> {
            if (i.constraint() || i.partition()) {
                w.fail(
                        "2BP01",
                        "cannot drop index " + i.name() + " because "
                                + (i.constraint() ? "constraint " + i.name() : "another index") + " requires it");
            }
            LockMode mode = concurrent ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            w.lock(table.name(), mode);
            for (Relation each : partitioned ? w.relations().family(table) : List.of(table)) {
                w.lock(each.name(), mode);
                w.change(
                        each.name(),
                        r -> r.withIndexes(r.indexes().stream()
                                .filter(x -> !(x.name().equals(i.name())
                                        || (!each.equals(table)
                                                && x.partition()
                                                && x.columns().equals(i.columns()))))
                                .toList()));
            }
        });
    }

    private static void ofTable(Node object, Node tree, Working w) {
        List<String> items = object.names("items");
        TableName table = w.name(items.subList(0, items.size() - 1));
        String name = items.get(items.size() - 1);
        w.need(table, tree.flag("missing_ok")).ifPresent(r -> {
            w.lock(table, LockMode.ACCESS_EXCLUSIVE);
            w.change(
                    table,
                    t -> t.withDependants(t.dependants().stream()
                            .filter(d -> d.kind().equals("view") || !d.name().equals(name))
                            .toList()));
        });
    }

    private static void schema(String name, boolean cascade, Working w) {
        Relations relations = w.relations();
        List<Relation> inside = relations.all().values().stream()
                .filter(r -> relations.named(name, r.name().name()).equals(r.name()))
                .toList();
        if (!inside.isEmpty() && !cascade) {
            w.fail("2BP01", "cannot drop schema " + name + " because other objects depend on it");
        }
        inside.forEach(r -> relation(r, inside, true, w));
    }
}
