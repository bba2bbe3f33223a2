package dev.ashlar.compiler.relation;

import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All relations of a database that a statement may touch, and what of types and functions decides what it does to them.
 *
 * @param own the connection's own schema, whose names stay unqualified
 * @param role who runs the statements: the owner of what they make; empty when nobody knows
 * @param volatileFunctions names of functions, without schemas, that may give another value for each row
 */
public record Relations(
        Map<TableName, Relation> all,
        Map<String, Domain> domains,
        Set<String> volatileFunctions,
        String own,
        String role) {
    /** Of {@code pg_proc}, those that a default is likely to call. */
    private static final Set<String> VOLATILE = Set.of(
            "random",
            "random_normal",
            "clock_timestamp",
            "timeofday",
            "nextval",
            "currval",
            "lastval",
            "setval",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "gen_random_bytes",
            "uuid_generate_v1",
            "uuid_generate_v1mc",
            "uuid_generate_v4",
            "pg_sleep",
            "set_config");

    public static final Relations EMPTY = new Relations(Map.of(), Map.of(), VOLATILE, "public", "");

    public Relations {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        domains = Map.copyOf(domains);
        volatileFunctions = Set.copyOf(volatileFunctions);
    }

    /** @param volatileFunctions beside those of PostgreSQL's own */
    public static Relations of(
            Collection<Relation> relations,
            Collection<Domain> domains,
            Set<String> volatileFunctions,
            String own,
            String role) {
        Map<TableName, Relation> byName = new LinkedHashMap<>();
        relations.forEach(r -> byName.put(r.name(), r));
        Set<String> functions = new HashSet<>(VOLATILE);
        functions.addAll(volatileFunctions);
        return new Relations(
                byName,
                domains.stream().collect(Collectors.toMap(Domain::name, Function.identity(), (a, b) -> a)),
                functions,
                own,
                role);
    }

    public Optional<Relation> get(TableName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** The relation's name, from a schema that may be empty. */
    public TableName named(String schema, String name) {
        return new TableName(schema.isEmpty() || schema.equals(own) ? null : schema, name);
    }

    /** The table that an index of this name belongs to. */
    public Optional<Relation> tableOfIndex(TableName index) {
        return all.values().stream()
                .filter(r -> r.beside(index.name()).equals(index))
                .filter(r -> r.index(index.name()).isPresent())
                .findFirst();
    }

    public boolean exists(TableName name) {
        return all.containsKey(name) || tableOfIndex(name).isPresent();
    }

    /** Those that inherit from it directly, partitions too. */
    public List<Relation> children(TableName parent) {
        return all.values().stream().filter(r -> r.parents().contains(parent)).toList();
    }

    /** The relation and all that inherit from it, at any depth. */
    public List<Relation> family(Relation root) {
        List<Relation> found = new ArrayList<>();
        found.add(root);
        for (int i = 0; i < found.size(); i++) {
            children(found.get(i).name()).stream()
                    .filter(c -> !found.contains(c))
                    .forEach(found::add);
        }
        return found;
    }

    public Optional<Relation> defaultPartition(TableName parent) {
        return children(parent).stream()
                .filter(c -> c.partition() == Relation.Partition.DEFAULT)
                .findFirst();
    }

    /** Tables with a foreign key to this one. */
    public List<Relation> referring(TableName table) {
        return all.values().stream()
                .filter(r -> r.constraints().stream().anyMatch(c -> c.isForeignKeyTo(table)))
                .toList();
    }

    public Stream<Relation> tables() {
        return all.values().stream().filter(r -> r.kind().isTable());
    }

    /** Whether a function of this name, beside PostgreSQL's own, may do anything. */
    public boolean isOwnVolatile(String function) {
        return volatileFunctions.contains(function) && !VOLATILE.contains(function);
    }

    public Relations with(Relation relation) {
        Map<TableName, Relation> others = new LinkedHashMap<>(all);
        others.put(relation.name(), relation);
        return new Relations(others, domains, volatileFunctions, own, role);
    }

    public Relations without(TableName name) {
        Map<TableName, Relation> others = new LinkedHashMap<>(all);
        others.remove(name);
        return new Relations(others, domains, volatileFunctions, own, role);
    }

    /** Every relation changed in the same way. */
    public Relations each(UnaryOperator<Relation> change) {
        Map<TableName, Relation> others = new LinkedHashMap<>();
        all.values().stream().map(change).forEach(r -> others.put(r.name(), r));
        return new Relations(others, domains, volatileFunctions, own, role);
    }

    public Relations with(Domain domain) {
        Map<String, Domain> others = new LinkedHashMap<>(domains);
        others.put(domain.name(), domain);
        return new Relations(all, others, volatileFunctions, own, role);
    }

    public Relations withoutDomain(String name) {
        Map<String, Domain> others = new LinkedHashMap<>(domains);
        others.remove(name);
        return new Relations(all, others, volatileFunctions, own, role);
    }

    public Relations withFunction(String name, boolean isVolatile) {
        Set<String> others = new HashSet<>(volatileFunctions);
        if (isVolatile) {
            others.add(name);
        } else {
            others.remove(name);
        }
        return new Relations(all, domains, others, own, role);
    }
}
