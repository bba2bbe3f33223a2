package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relation fields of every model: two for each foreign key, and two for each junction table. */
final class Links {
    private final Names names;
    private final Schema existing;
    private final ForeignKeyLinks keys;
    private final LinkNames linkNames;
    private final List<Owned> foreignKeys = new ArrayList<>();
    private final List<Junction> junctions = new ArrayList<>();
    private final Map<Set<TableName>, Integer> relations = new HashMap<>();
    private final Map<TableName, Set<String>> taken = new HashMap<>();
    private final Set<TableName> identified = new HashSet<>();
    private final Set<String> relationNames = new HashSet<>();
    private final List<Link> links = new ArrayList<>();

    private Links(Catalog catalog, Names names, Schema existing) {
        this.names = names;
        this.existing = existing;
        this.keys = new ForeignKeyLinks(catalog, names);
        this.linkNames = new LinkNames(names);
        for (Table table : catalog.tables()) {
            if (RowIdentity.isIn(table, names)) {
                identified.add(table.name());
            }
            Optional<Junction> junction = Junction.of(table, catalog, names);
            junction.ifPresent(junctions::add);
            if (junction.isEmpty()) {
                table.foreignKeys().stream()
                        .filter(k -> keys.isSayable(table, k))
                        .forEach(k -> foreignKeys.add(new Owned(table, k)));
            }
            taken.put(table.name(), names.fieldNames(table.name()));
        }
    }

    /** A foreign key with the table that holds it. */
    private record Owned(Table child, ForeignKey key) {
        TableName parent() {
            return key.referencedTable();
        }

        Set<TableName> pair() {
            return Set.copyOf(List.of(child.name(), parent()));
        }
    }

    /**
     * @param links every relation field, the foreign keys' own sides first
     * @param junctions the tables that need no model of their own
     */
    record All(List<Link> links, Set<TableName> junctions) {
        List<Link> of(TableName table) {
            return links.stream().filter(l -> l.table().equals(table)).toList();
        }
    }

    static All of(Catalog catalog, Names names, Schema existing) {
        Links links = new Links(catalog, names, existing);
        links.foreignKeys.forEach(k -> links.relations.merge(k.pair(), 1, Integer::sum));
        links.junctions.forEach(j -> links.relations.merge(Set.copyOf(List.of(j.a(), j.b())), 1, Integer::sum));
        List<Link> backs = new ArrayList<>();
        links.foreignKeys.forEach(k -> links.add(k, backs));
        links.links.addAll(backs);
        links.junctions.forEach(links::add);
        Set<TableName> tables = new HashSet<>();
        links.junctions.forEach(j -> tables.add(j.table()));
        return new All(List.copyOf(links.links), Set.copyOf(tables));
    }

    private void add(Owned owned, List<Link> backs) {
        Optional<Relation.ForeignKey> before = before(owned);
        String forward = before.map(Relation.ForeignKey::field)
                .orElseGet(() -> free(owned.child().name(), linkNames.forward(owned.key())));
        boolean several = relations.getOrDefault(owned.pair(), 0) > 1;
        boolean toOne = keys.isToOne(owned.child(), owned.key());
        String backward = before.map(Relation.ForeignKey::opposite)
                .orElseGet(() ->
                        free(owned.parent(), linkNames.backward(owned.child().name(), forward, several, toOne)));
        boolean self = owned.parent().equals(owned.child().name());
        String name = several || self ? relationName(owned, before.orElse(null), forward) : "";
        String quoted = name.isEmpty() ? "" : SchemaText.quoted(name);
        String child = names.model(owned.child().name());
        links.add(new Link(
                owned.child().name(),
                forward,
                names.model(owned.parent()) + (ForeignKeyLinks.isOptional(owned.child(), owned.key()) ? "?" : ""),
                "@relation(" + (name.isEmpty() ? "" : quoted + ", ") + keys.arguments(owned.child(), owned.key()) + ")"
                        + ignore(owned.child().name(), owned.parent()),
                owned.key().name(),
                LinkLines.of(owned.key(), owned.child().name(), names)));
        backs.add(new Link(
                owned.parent(),
                backward,
                child + (toOne ? "?" : "[]"),
                (name.isEmpty() ? "" : "@relation(" + quoted + ")")
                        + ignore(owned.parent(), owned.child().name()),
                owned.key().name(),
                new Lines()));
    }

    /** A field of a model that the client has cannot hold rows of one that it leaves out. */
    private String ignore(TableName here, TableName there) {
        return identified.contains(here) && !identified.contains(there) ? " @ignore" : "";
    }

    private String relationName(Owned owned, Relation.@Nullable ForeignKey before, String forward) {
        String wanted = before != null
                ? before.name()
                : names.model(owned.child().name()) + "_" + forward + "To" + names.model(owned.parent());
        return Names.free(wanted, relationNames);
    }

    /** The relation that an existing schema has for the same columns. */
    private Optional<Relation.ForeignKey> before(Owned owned) {
        String child = names.model(owned.child().name());
        List<String> fields = names.fields(owned.child().name(), owned.key().columns());
        return existing.relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast)
                .filter(r -> r.model().equals(child)
                        && r.fields().equals(fields)
                        && r.target().equals(names.model(owned.parent())))
                .findFirst();
    }

    private void add(Junction junction) {
        Optional<Relation.ManyToMany> before = before(junction);
        String a = names.model(junction.a());
        String b = names.model(junction.b());
        String fieldA = before.map(Relation.ManyToMany::fieldA)
                .orElseGet(() -> free(junction.a(), names.style().plural(b)));
        String fieldB = before.map(Relation.ManyToMany::fieldB)
                .orElseGet(() -> free(junction.b(), names.style().plural(a)));
        boolean several = relations.getOrDefault(Set.copyOf(List.of(junction.a(), junction.b())), 0) > 1;
        boolean named = several
                || junction.a().equals(junction.b())
                || !junction.relation().equals(a + "To" + b);
        String attribute = named ? "@relation(" + SchemaText.quoted(junction.relation()) + ")" : "";
        String constraint = junction.table().name();
        links.add(new Link(junction.a(), fieldA, b + "[]", attribute, constraint, new Lines()));
        links.add(new Link(junction.b(), fieldB, a + "[]", attribute, constraint, new Lines()));
    }

    private Optional<Relation.ManyToMany> before(Junction junction) {
        return existing.relations().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(Relation.ManyToMany.class::cast)
                .filter(r -> r.table().equals(junction.table().name())
                        && r.modelA().equals(names.model(junction.a()))
                        && r.modelB().equals(names.model(junction.b())))
                .findFirst();
    }

    private String free(TableName table, String wanted) {
        return Names.free(wanted, Objects.requireNonNull(taken.get(table)));
    }
}
