package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CREATE INDEX, REINDEX, CLUSTER and ALTER INDEX. */
final class Indexes {
    private Indexes() {}

    static void create(Node tree, Working w) {
        Relation table = w.need(w.name(tree.child("relation")), false).orElse(null);
        boolean concurrent = tree.flag("concurrent");
        if (concurrent) {
            w.alone();
        }
        if (table == null) {
            return;
        }
        boolean recurses = tree.child("relation").flag("inh") && table.kind() == Kind.PARTITIONED;
        if (concurrent && table.kind() == Kind.PARTITIONED) {
            w.fail(
                    "0A000",
                    "cannot create index on partitioned table \"" + table.name().name() + "\" concurrently");
        }
        w.lock(table.name(), concurrent ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        String name = tree.text("idxname").isEmpty() ? chosen(table, tree, w) : tree.text("idxname");
        if (w.relations().exists(table.beside(name))) {
            if (!tree.flag("if_not_exists")) {
                w.fail("42P07", "relation \"" + name + "\" already exists");
            }
            return;
        }
        boolean whole = table.kind() != Kind.PARTITIONED || recurses;
        add(table, made(tree, name, whole), w);
        if (recurses) {
            w.lock(w.relations().family(table), LockMode.SHARE);
            parts(table, tree, w);
        }
    }

    private static void parts(Relation table, Node tree, Working w) {
        for (Relation part : w.relations().children(table.name())) {
            add(part, made(tree, chosen(part, tree, w), true).attached(), w);
            parts(part, tree, w);
        }
    }

    private static void add(Relation table, IndexRelation index, Working w) {
        w.scan(table);
        w.change(table.name(), r -> r.with(index));
    }

    private static IndexRelation made(Node tree, String name, boolean valid) {
        List<Node> elements = new ArrayList<>(tree.list("indexParams"));
        elements.addAll(tree.list("indexIncludingParams"));
        List<String> columns = new ArrayList<>();
        for (Node element : elements) {
            columns.addAll(
                    element.text("name").isEmpty() ? Expressions.columns(element) : List.of(element.text("name")));
        }
        columns.addAll(Expressions.columns(tree.child("whereClause")));
        boolean plain = !tree.child("whereClause").isPresent()
                && elements.stream().noneMatch(e -> e.text("name").isEmpty());
        return new IndexRelation(
                name, columns.stream().distinct().toList(), plain, tree.flag("unique"), false, valid, false);
    }

    /** {@code ChooseIndexName}. */
    private static String chosen(Relation table, Node tree, Working w) {
        List<Node> elements = new ArrayList<>(tree.list("indexParams"));
        elements.addAll(tree.list("indexIncludingParams"));
        List<String> names = elements.stream().map(Indexes::part).toList();
        return ChosenNames.relation(w.relations(), table.name(), ChosenNames.joined(names), "idx");
    }

    private static String part(Node element) {
        if (!element.text("name").isEmpty()) {
            return element.text("name");
        }
        String function = Names.function(element.child("expr"));
        return function.isEmpty() ? "expr" : function;
    }

    private static boolean has(Node tree, String option) {
        return tree.list("params").stream().anyMatch(p -> p.text("defname").equals(option));
    }

    static void reindex(Node tree, Working w) {
        boolean concurrent = has(tree, "concurrently");
        String kind = tree.text("kind");
        boolean many = !kind.equals("REINDEX_OBJECT_INDEX") && !kind.equals("REINDEX_OBJECT_TABLE");
        if (concurrent || many) {
            w.alone();
        }
        if (kind.equals("REINDEX_OBJECT_INDEX")) {
            TableName name = w.name(tree.child("relation"));
            Optional<Relation> table = w.relations().tableOfIndex(name);
            table.flatMap(t -> t.index(name.name())).ifPresent(i -> build(table.get(), i, concurrent, w));
        } else if (many) {
            w.relations().all().values().stream()
                    .filter(r -> r.kind().isStored())
                    .filter(r -> kind.contains("DATABASE") || kind.contains("SYSTEM") || inSchema(r, tree, w))
                    .forEach(r -> table(r, concurrent, w));
        } else {
            w.need(w.name(tree.child("relation")), false)
                    .ifPresent(t -> w.relations().family(t).stream()
                            .filter(r -> t.kind() == Kind.PARTITIONED || r.equals(t))
                            .forEach(r -> table(r, concurrent, w)));
        }
    }

    private static boolean inSchema(Relation relation, Node tree, Working w) {
        return w.relations().named(tree.text("name"), relation.name().name()).equals(relation.name());
    }

    private static void table(Relation table, boolean concurrent, Working w) {
        w.lock(table.name(), concurrent ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        table.indexes().forEach(i -> build(table, i, concurrent, w));
    }

    /** Concurrently it becomes another index, that takes the name of the old one; the old one is dropped when nobody uses it any more. */
    private static void build(Relation table, IndexRelation index, boolean concurrent, Working w) {
        w.lock(table.name(), concurrent ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE);
        w.lockIndex(table, index, LockMode.ACCESS_EXCLUSIVE);
        w.scan(table);
        if (concurrent) {
            w.replaced(table.beside(index.name()));
        } else {
            w.rewrite(table.beside(index.name()));
        }
        w.change(
                table.name(),
                r -> r.withIndexes(r.indexes().stream()
                        .map(i -> i.name().equals(index.name())
                                ? new IndexRelation(
                                        i.name(),
                                        i.columns(),
                                        i.plain(),
                                        i.unique(),
                                        i.constraint(),
                                        true,
                                        i.partition())
                                : i)
                        .toList()));
    }

    static void cluster(Node tree, Working w) {
        if (!tree.child("relation").isPresent()) {
            w.alone();
            w.certainty(Effect.Certainty.UNKNOWN);
            return;
        }
        w.need(w.name(tree.child("relation")), false).ifPresent(t -> {
            w.lock(t.name(), LockMode.ACCESS_EXCLUSIVE);
            w.scan(t);
            w.rewriteWithIndexes(t);
        });
    }

    static void alter(Node tree, Working w) {
        TableName name = w.name(tree.child("relation"));
        for (Node command : tree.list("cmds")) {
            switch (command.text("subtype")) {
                case "AT_AttachPartition" -> attach(name, command, w);
                case "AT_SetRelOptions", "AT_ResetRelOptions" -> w.lock(name, AlterTable.lockOfOptions(command));
                case "AT_SetStatistics" -> w.lock(name, LockMode.SHARE_UPDATE_EXCLUSIVE);
                default -> w.lock(name, LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    private static void attach(TableName parent, Node command, Working w) {
        TableName child = w.name(command.child("def").child("name"));
        w.lock(parent, LockMode.SHARE_UPDATE_EXCLUSIVE);
        w.lock(child, LockMode.ACCESS_EXCLUSIVE);
        w.relations()
                .tableOfIndex(child)
                .ifPresent(t -> w.put(t.withIndexes(t.indexes().stream()
                        .map(i -> i.name().equals(child.name()) ? i.attached() : i)
                        .toList())));
    }

    /** The word of an option that is on: {@code full}, {@code FULL true}. */
    static boolean isOn(Node tree, String option) {
        return tree.list("options").stream()
                .filter(o -> o.text("defname").equals(option))
                .map(o -> o.child("arg").text("sval").toLowerCase(Locale.ROOT))
                .anyMatch(v -> !v.equals("false") && !v.equals("off"));
    }
}
