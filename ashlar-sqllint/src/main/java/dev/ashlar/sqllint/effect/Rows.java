package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Constraint;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.effect.Effect.Certainty;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Statements about rows. What they read, and which foreign keys they follow, is PostgreSQL's choice: more than is said here it is not. */
final class Rows {
    private Rows() {}

    static void write(Node tree, Working w) {
        w.certainty(Certainty.AT_MOST);
        Relation table = w.need(w.name(tree.child("relation")), false).orElse(null);
        read(tree, w);
        if (table == null) {
            return;
        }
        boolean changes = !tree.is("InsertStmt") && !tree.is("CopyStmt");
        for (Relation each : w.relations().family(table)) {
            w.lock(each.name(), LockMode.ROW_EXCLUSIVE);
            each.indexes().forEach(i -> w.lockIndex(each, i, LockMode.ROW_EXCLUSIVE));
            if (changes) {
                w.scan(each);
            }
            followed(each, tree, w);
        }
        w.change(table.name(), r -> tree.is("InsertStmt") ? r.withSize(Size.UNKNOWN) : r);
    }

    /** The tables that foreign keys make it look at, or write to. */
    private static void followed(Relation table, Node tree, Working w) {
        Set<String> set = new HashSet<>(
                tree.list("targetList").stream().map(t -> t.text("name")).toList());
        boolean update = tree.is("UpdateStmt");
        for (Constraint key : table.foreignKeys()) {
            boolean asks = update ? key.columns().stream().anyMatch(set::contains) : !tree.is("DeleteStmt");
            if (asks && key.references() != null) {
                withIndexes(key.references(), LockMode.ROW_SHARE, w);
            }
        }
        if (tree.is("DeleteStmt") || tree.is("MergeStmt") || update) {
            w.relations().referring(table.name()).stream()
                    .filter(r -> !update || refersToOne(r, table, set))
                    .forEach(r -> withIndexes(r.name(), LockMode.ROW_EXCLUSIVE, w));
        }
    }

    private static boolean refersToOne(Relation referring, Relation table, Set<String> set) {
        return referring.foreignKeys().stream()
                .anyMatch(k -> k.isForeignKeyTo(table.name())
                        && k.referencedColumns().stream().anyMatch(set::contains));
    }

    private static void withIndexes(TableName name, LockMode mode, Working w) {
        w.find(name).ifPresent(r -> {
            w.lock(name, mode);
            r.indexes().forEach(i -> w.lockIndex(r, i, mode));
        });
    }

    static void select(Node tree, Working w) {
        if (tree.child("intoClause").isPresent()) {
            Views.createAs(tree.child("intoClause"), tree, "OBJECT_TABLE", false, w);
            return;
        }
        read(tree, w);
        for (Node clause : tree.list("lockingClause")) {
            locked(tree, clause, w).forEach(r -> withIndexes(r.name(), LockMode.ROW_SHARE, w));
        }
    }

    private static List<Relation> locked(Node tree, Node clause, Working w) {
        List<String> wanted =
                clause.list("lockedRels").stream().map(r -> r.text("relname")).toList();
        return tree.list("fromClause").stream()
                .flatMap(f -> f.all("RangeVar"))
                .filter(v -> wanted.isEmpty()
                        || wanted.contains(v.text("relname"))
                        || wanted.contains(v.child("alias").text("aliasname")))
                .flatMap(v -> w.find(v).stream())
                .toList();
    }

    /** Tables that a query reads; an index may spare the scan. */
    static void read(Node query, Working w) {
        w.certainty(Certainty.AT_MOST);
        sources(query, w).forEach(r -> w.relations().family(r).forEach(w::scan));
        query.all("FuncCall")
                .map(Names::function)
                .filter(f -> w.relations().isOwnVolatile(f))
                .findAny()
                .ifPresent(f -> w.certainty(Certainty.UNKNOWN));
    }

    /** The relations that a query names, without those of its own WITH. */
    static Stream<Relation> sources(Node query, Working w) {
        Set<String> own = new HashSet<>(
                query.all("CommonTableExpr").map(c -> c.text("ctename")).toList());
        return query.all("RangeVar")
                .filter(v -> !v.text("schemaname").isEmpty() || !own.contains(v.text("relname")))
                .filter(v -> !v.text("schemaname").equals("pg_catalog")
                        && !v.text("schemaname").equals("information_schema")
                        && !v.text("relname").startsWith("pg_"))
                .map(w::name)
                .distinct()
                .flatMap(n -> w.find(n).stream())
                .filter(r -> r.kind() != Kind.SEQUENCE);
    }

    static void truncate(Node tree, Working w) {
        Set<TableName> all = new HashSet<>();
        for (Node rangeVar : tree.list("relations")) {
            w.need(w.name(rangeVar), false)
                    .ifPresent(r -> (rangeVar.flag("inh") ? w.relations().family(r) : List.of(r))
                            .forEach(x -> all.add(x.name())));
        }
        boolean cascade = tree.text("behavior").equals("DROP_CASCADE");
        boolean grown = true;
        while (grown) {
            List<TableName> referring = all.stream()
                    .flatMap(t -> w.relations().referring(t).stream())
                    .map(Relation::name)
                    .filter(n -> !all.contains(n))
                    .toList();
            if (!referring.isEmpty() && !cascade) {
                w.fail("0A000", "cannot truncate a table referenced in a foreign key constraint");
            }
            grown = cascade && all.addAll(referring);
        }
        all.forEach(n -> w.find(n).ifPresent(r -> empty(r, tree.flag("restart_seqs"), w)));
    }

    private static void empty(Relation table, boolean restart, Working w) {
        w.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        w.rewriteWithIndexes(table);
        if (restart) {
            table.attributes().forEach(a -> {
                if (a.sequence() != null) {
                    w.lock(table.beside(a.sequence()), LockMode.ACCESS_EXCLUSIVE);
                    w.rewrite(table.beside(a.sequence()));
                }
            });
        }
    }
}
