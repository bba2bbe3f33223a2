package dev.ashlar.sqllint.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is known of a database at one point.
 *
 * @param enums their labels, in order
 */
public record Database(Map<String, Relation> relations, Map<String, List<String>> enums, Map<String, Domain> domains) {
    public static final Database EMPTY = new Database(Map.of(), Map.of(), Map.of());

    public Optional<Relation> relation(String name) {
        return Optional.ofNullable(relations.get(name));
    }

    public Optional<StateColumn> column(String table, String column) {
        return relation(table).flatMap(r -> r.column(column));
    }

    /** The table of an index. */
    public Optional<Relation> tableOf(String index) {
        String bare = index.substring(index.lastIndexOf('.') + 1);
        return relations.values().stream()
                .filter(r -> r.index(bare).isPresent())
                .findFirst();
    }

    public Stream<Relation> partitions(String parent) {
        return relations.values().stream().filter(r -> r.parent().equals(parent));
    }

    public boolean isPartitioned(String table) {
        return relation(table).filter(Relation::isPartitioned).isPresent();
    }

    /** What reads the column of a table, or the table at all. */
    public Stream<Relation.Use> dependants(String table, String column) {
        return relations.values().stream()
                .flatMap(r -> r.uses().stream())
                .filter(use -> use.relation().equals(table)
                        && (use.column().isEmpty() || use.column().equals(column)));
    }

    /** The foreign keys that point at a table, each with the table that has it. */
    public Stream<Map.Entry<Relation, StateConstraint>> referring(String table) {
        return relations.values().stream()
                .flatMap(r -> r.constraints(StateConstraint.Kind.FOREIGN_KEY)
                        .filter(c -> c.target().equals(table))
                        .map(c -> Map.entry(r, c)));
    }

    /** The columns of a domain's type, as {@code table.column}. */
    public Stream<String> columnsOfType(String type) {
        return relations.values().stream()
                .flatMap(r -> r.columns().values().stream()
                        .filter(c -> c.type().name().equals(type))
                        .map(c -> r.name() + "." + c.name()));
    }

    Database with(Relation relation) {
        Map<String, Relation> next = new HashMap<>(relations);
        next.put(relation.name(), relation);
        return new Database(next, enums, domains);
    }

    Database without(String name) {
        Map<String, Relation> next = new HashMap<>(relations);
        next.remove(name);
        return new Database(next, enums, domains);
    }

    /** A table that nobody spoke of yet begins as one of which nothing is known. */
    Database change(String name, UnaryOperator<Relation> change) {
        return with(change.apply(relations.getOrDefault(name, Relation.unknown(name))));
    }

    Database withEnum(String name, List<String> labels) {
        Map<String, List<String>> next = new HashMap<>(enums);
        next.put(name, labels);
        return new Database(relations, next, domains);
    }

    Database withDomain(String name, Domain domain) {
        Map<String, Domain> next = new HashMap<>(domains);
        next.put(name, domain);
        return new Database(relations, enums, next);
    }
}
