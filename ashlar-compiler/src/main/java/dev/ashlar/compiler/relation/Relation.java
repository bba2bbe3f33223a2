package dev.ashlar.compiler.relation;

import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table, a view, a materialized view or a sequence.
 *
 * @param indexes those of a partitioned table too, though they hold nothing
 * @param parents the tables it inherits from; the one it is a partition of
 * @param partition whether it is a partition, and which kind
 * @param key the columns of its partition key; empty when it is in one piece, or cut by expressions alone
 * @param owner its role's name, empty when nobody knows
 */
public record Relation(
        TableName name,
        Kind kind,
        List<Attribute> attributes,
        List<IndexRelation> indexes,
        List<Constraint> constraints,
        List<TableName> parents,
        Partition partition,
        List<String> key,
        List<Dependant> dependants,
        Size size,
        String owner) {
    /** As {@code pg_class.relkind} tells them apart. */
    public enum Kind {
        TABLE,
        PARTITIONED,
        VIEW,
        MATERIALIZED,
        SEQUENCE,
        FOREIGN;

        public boolean isTable() {
            return this == TABLE || this == PARTITIONED || this == FOREIGN;
        }

        /** Whether it has rows of its own. */
        public boolean isStored() {
            return this == TABLE || this == MATERIALIZED;
        }
    }

    /** Whether a table is a part of another. */
    public enum Partition {
        NONE,
        BOUND,
        /** The one that takes what no other does. */
        DEFAULT
    }

    public Relation {
        attributes = List.copyOf(attributes);
        indexes = List.copyOf(indexes);
        constraints = List.copyOf(constraints);
        parents = List.copyOf(parents);
        key = List.copyOf(key);
        dependants = List.copyOf(dependants);
    }

    /** One without columns, indexes and constraints. */
    public static Relation bare(TableName name, Kind kind, Size size, String owner) {
        return new Relation(
                name,
                kind,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Partition.NONE,
                List.of(),
                List.of(),
                size,
                owner);
    }

    public boolean isPartition() {
        return partition != Partition.NONE;
    }

    public Optional<Attribute> attribute(String wanted) {
        return attributes.stream().filter(a -> a.name().equals(wanted)).findFirst();
    }

    public Optional<IndexRelation> index(String wanted) {
        return indexes.stream().filter(i -> i.name().equals(wanted)).findFirst();
    }

    public Optional<Constraint> constraint(String wanted) {
        return constraints.stream().filter(c -> c.name().equals(wanted)).findFirst();
    }

    public List<Constraint> foreignKeys() {
        return constraints.stream()
                .filter(c -> c.kind() == Constraint.Kind.FOREIGN)
                .toList();
    }

    /** The name of something in the same schema: an index, an owned sequence. */
    public TableName beside(String other) {
        return new TableName(name.schema(), other);
    }

    /** Whether a CHECK that is validated shows that no row has NULL in the column. */
    public boolean isProvenNotNull(String column) {
        return constraints.stream().anyMatch(c -> c.validated() && c.proves().contains(column));
    }

    public Relation withName(TableName other) {
        return new Relation(
                other, kind, attributes, indexes, constraints, parents, partition, key, dependants, size, owner);
    }

    public Relation withAttributes(List<Attribute> others) {
        return new Relation(name, kind, others, indexes, constraints, parents, partition, key, dependants, size, owner);
    }

    public Relation withIndexes(List<IndexRelation> others) {
        return new Relation(
                name, kind, attributes, others, constraints, parents, partition, key, dependants, size, owner);
    }

    public Relation withConstraints(List<Constraint> others) {
        return new Relation(name, kind, attributes, indexes, others, parents, partition, key, dependants, size, owner);
    }

    public Relation withDependants(List<Dependant> others) {
        return new Relation(name, kind, attributes, indexes, constraints, parents, partition, key, others, size, owner);
    }

    public Relation withParents(List<TableName> others, Partition as) {
        return new Relation(name, kind, attributes, indexes, constraints, others, as, key, dependants, size, owner);
    }

    public Relation withKey(List<String> columns) {
        return new Relation(
                name, kind, attributes, indexes, constraints, parents, partition, columns, dependants, size, owner);
    }

    public Relation withSize(Size other) {
        return new Relation(
                name, kind, attributes, indexes, constraints, parents, partition, key, dependants, other, owner);
    }

    public Relation with(Attribute added) {
        return withAttributes(added(attributes, added));
    }

    public Relation with(IndexRelation added) {
        return withIndexes(added(indexes, added));
    }

    public Relation with(Constraint added) {
        return withConstraints(added(constraints, added));
    }

    public Relation with(Dependant added) {
        return dependants.contains(added) ? this : withDependants(added(dependants, added));
    }

    public Relation changing(String column, UnaryOperator<Attribute> change) {
        return withAttributes(attributes.stream()
                .map(a -> a.name().equals(column) ? change.apply(a) : a)
                .toList());
    }

    public Relation withoutConstraints(Predicate<Constraint> gone) {
        List<String> withIndex = constraints.stream()
                .filter(gone)
                .filter(Constraint::hasIndex)
                .map(Constraint::name)
                .toList();
        return withConstraints(constraints.stream().filter(c -> !gone.test(c)).toList())
                .withIndexes(indexes.stream()
                        .filter(i -> !i.constraint() || !withIndex.contains(i.name()))
                        .toList());
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }
}
