package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.parse.Node;
import java.util.ArrayList;
import java.util.List;

/** What is not a family: triggers, rules, policies, comments, sequences, statistics, publications, VACUUM, LOCK, SET. */
final class Others {
    private Others() {}

    private static void lock(Node rangeVar, LockMode mode, Working w) {
        w.need(w.name(rangeVar), false).ifPresent(r -> w.lock(r.name(), mode));
    }

    /** A row trigger of a partitioned table is made on each partition. */
    static void trigger(Node tree, Working w) {
        w.need(w.name(tree.child("relation")), false).ifPresent(r -> {
            boolean parts = tree.flag("row") && r.kind() == Kind.PARTITIONED;
            w.lock(parts ? w.relations().family(r) : List.of(r), LockMode.SHARE_ROW_EXCLUSIVE);
            List<String> columns = new ArrayList<>(tree.names("columns"));
            columns.addAll(Expressions.columns(tree.child("whenClause")));
            columns.forEach(c -> w.change(r.name(), t -> t.with(new Dependant("trigger", tree.text("trigname"), c))));
        });
    }

    static void rule(Node tree, Working w) {
        lock(tree.child("relation"), LockMode.ACCESS_EXCLUSIVE, w);
    }

    static void policy(Node tree, Working w) {
        Node rangeVar = tree.child("table");
        lock(rangeVar, LockMode.ACCESS_EXCLUSIVE, w);
        for (String field : List.of("qual", "with_check")) {
            Expressions.columns(tree.child(field))
                    .forEach(c -> w.change(
                            w.name(rangeVar),
                            r -> r.attribute(c).isPresent()
                                    ? r.with(new Dependant("policy definition", tree.text("policy_name"), c))
                                    : r));
        }
    }

    static void comment(Node tree, Working w) {
        List<String> items = tree.child("object").names("items");
        switch (tree.text("objtype")) {
            case "OBJECT_TABLE",
                    "OBJECT_VIEW",
                    "OBJECT_MATVIEW",
                    "OBJECT_SEQUENCE",
                    "OBJECT_INDEX",
                    "OBJECT_FOREIGN_TABLE" -> w.lock(w.name(items), LockMode.SHARE_UPDATE_EXCLUSIVE);
            case "OBJECT_COLUMN" -> w.lock(w.name(items.subList(0, items.size() - 1)), LockMode.SHARE_UPDATE_EXCLUSIVE);
            default -> {}
        }
    }

    static void createSequence(Node tree, Working w) {
        TableName name = w.name(tree.child("sequence"));
        if (!w.relations().exists(name)) {
            w.put(Relation.bare(name, Kind.SEQUENCE, Size.EMPTY, w.relations().role()));
        }
    }

    /** Any option but OWNED BY writes it anew. */
    static void alterSequence(Node tree, Working w) {
        w.need(w.name(tree.child("sequence")), tree.flag("missing_ok")).ifPresent(s -> {
            w.lock(s.name(), LockMode.SHARE_ROW_EXCLUSIVE);
            for (Node option : tree.list("options")) {
                if (option.text("defname").equals("owned_by")) {
                    ownedBy(s, option.child("arg").names("items"), w);
                } else {
                    w.rewrite(s.name());
                }
            }
        });
    }

    private static void ownedBy(Relation sequence, List<String> items, Working w) {
        if (items.size() > 1) {
            TableName table = w.name(items.subList(0, items.size() - 1));
            String column = items.get(items.size() - 1);
            w.change(
                    table,
                    r -> r.changing(
                            column, a -> a.valued(a.value(), sequence.name().name())));
        }
    }

    static void statistics(Node tree, Working w) {
        tree.list("relations").forEach(r -> lock(r, LockMode.SHARE_UPDATE_EXCLUSIVE, w));
    }

    static void publication(Node tree, Working w) {
        tree.list("pubobjects").stream()
                .map(o -> o.child("pubtable").child("relation"))
                .filter(Node::isPresent)
                .forEach(r -> w.need(w.name(r), false)
                        .ifPresent(t -> w.lock(w.relations().family(t), LockMode.SHARE_UPDATE_EXCLUSIVE)));
    }

    static void vacuum(Node tree, Working w) {
        boolean vacuum = tree.flag("is_vacuumcmd");
        boolean full = vacuum && Indexes.isOn(tree, "full");
        if (vacuum) {
            w.alone();
        }
        List<Relation> tables = tree.list("rels").isEmpty()
                ? w.relations().all().values().stream()
                        .filter(r -> r.kind().isStored())
                        .toList()
                : tree.list("rels").stream()
                        .flatMap(r -> w.find(r.child("relation")).stream())
                        .flatMap(r -> w.relations().family(r).stream())
                        .toList();
        for (Relation table : tables) {
            w.lock(table.name(), full ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE);
            if (full) {
                w.scan(table);
                w.rewriteWithIndexes(table);
            } else if (vacuum) {
                table.indexes().forEach(i -> w.lockIndex(table, i, LockMode.ROW_EXCLUSIVE));
            }
        }
        if (vacuum && !full) {
            w.certainty(Effect.Certainty.AT_MOST);
        }
    }

    /** Modes are numbered as the enum is, from 1. */
    @SuppressWarnings("EnumOrdinal") // the order is PostgreSQL's own
    static void lockTable(Node tree, Working w) {
        LockMode mode = LockMode.values()[tree.number("mode") - 1];
        for (Node rangeVar : tree.list("relations")) {
            w.need(w.name(rangeVar), false)
                    .ifPresent(r -> w.lock(rangeVar.flag("inh") ? w.relations().family(r) : List.of(r), mode));
        }
    }

    static void set(Node tree, Working w) {
        if (tree.text("name").equalsIgnoreCase("timezone")) {
            String zone = tree.list("args").stream()
                    .map(a -> a.child("sval").text("sval"))
                    .findFirst()
                    .orElse("");
            w.timeZone(zone);
        }
    }

    static void function(Node tree, Working w) {
        List<String> name = tree.names("funcname");
        boolean steady = tree.list("options").stream()
                .filter(o -> o.text("defname").equals("volatility"))
                .anyMatch(o -> !o.child("arg").text("sval").equals("volatile"));
        w.become(w.relations().withFunction(name.get(name.size() - 1), !steady));
    }
}
