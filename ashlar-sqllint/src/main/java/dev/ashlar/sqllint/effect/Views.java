package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Attribute;
import dev.ashlar.compiler.relation.AttributeType;
import dev.ashlar.compiler.relation.Dependant;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Relation.Kind;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.sqllint.facts.Names;
import dev.ashlar.sqllint.parse.Node;
import java.util.List;
import java.util.stream.Stream;

/** Views, materialized views, and tables made from a query. */
final class Views {
    private Views() {}

    static void create(Node tree, Working w) {
        TableName name = w.name(tree.child("view"));
        if (tree.flag("replace")) {
            w.lock(name, LockMode.ACCESS_EXCLUSIVE);
        } else if (w.relations().exists(name)) {
            w.fail("42P07", "relation \"" + name + "\" already exists");
        }
        make(name, Kind.VIEW, tree.child("query"), w);
    }

    /** CREATE TABLE AS, CREATE MATERIALIZED VIEW, SELECT INTO: what they read is read whole, as far as no index helps. */
    static void createAs(Node into, Node query, String kind, boolean missingOk, Working w) {
        TableName name = w.name(into.child("rel"));
        if (w.relations().exists(name)) {
            if (!missingOk) {
                w.fail("42P07", "relation \"" + name + "\" already exists");
            }
            return;
        }
        boolean view = kind.equals("OBJECT_MATVIEW");
        if (!into.flag("skipData")) {
            Rows.read(query, w);
        }
        make(name, view ? Kind.MATERIALIZED : Kind.TABLE, query, w);
        w.change(name, r -> r.withSize(Size.UNKNOWN));
    }

    private static void make(TableName name, Kind kind, Node query, Working w) {
        List<Attribute> columns = query.list("targetList").stream()
                .map(t -> t.text("name").isEmpty() ? Names.column(t.child("val")) : t.text("name"))
                .filter(c -> !c.isEmpty())
                .map(c -> new Attribute(c, AttributeType.of(""), false))
                .toList();
        w.put(Relation.bare(name, kind, Size.EMPTY, w.relations().role()).withAttributes(columns));
        if (kind != Kind.TABLE) {
            uses(name, query, w);
        }
    }

    /** By the names in its query: a column counts for every table of it that has one of the name. */
    private static void uses(TableName view, Node query, Working w) {
        List<String> named = Expressions.columns(query);
        boolean star = query.all("A_Star").findAny().isPresent();
        Rows.sources(query, w).forEach(source -> {
            w.change(source.name(), r -> r.with(new Dependant("view", view.toString(), "")));
            source.attributes().stream()
                    .map(Attribute::name)
                    .filter(c -> star || named.contains(c))
                    .forEach(c -> w.change(source.name(), r -> r.with(new Dependant("view", view.toString(), c))));
        });
    }

    static void refresh(Node tree, Working w) {
        Relation view = w.need(w.name(tree.child("relation")), false).orElse(null);
        if (view == null) {
            return;
        }
        boolean concurrent = tree.flag("concurrent");
        w.lock(view.name(), concurrent ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
        if (!concurrent) {
            w.rewriteWithIndexes(view);
            if (!view.indexes().isEmpty()) {
                w.scan(view);
            }
        } else {
            w.scan(view);
            view.indexes().forEach(i -> w.lockIndex(view, i, LockMode.ROW_EXCLUSIVE));
            if (view.indexes().stream().noneMatch(i -> i.unique() && i.plain()) && w.isClosed()) {
                w.fail("55000", "cannot refresh materialized view \"" + view.name() + "\" concurrently");
            }
        }
        readBy(view, w).forEach(w::scan);
        w.certainty(Effect.Certainty.AT_MOST);
    }

    private static Stream<Relation> readBy(Relation view, Working w) {
        return w.relations().all().values().stream()
                .filter(r -> r.dependants().stream()
                        .anyMatch(d -> d.kind().equals("view")
                                && d.name().equals(view.name().toString())));
    }
}
