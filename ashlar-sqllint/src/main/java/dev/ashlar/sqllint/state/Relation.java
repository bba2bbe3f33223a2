package dev.ashlar.sqllint.state;

import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table or a view as it stands.
 *
 * @param name as {@link dev.ashlar.sqllint.facts.Names#table} writes it
 * @param madeIn the file that makes it, null when it was there before
 * @param whole whether all its columns are known; false for a table of which only an ALTER TABLE was seen
 * @param parent the table that it is a partition of, empty when it is none
 * @param uses what a view, a policy or a rule of it reads
 */
public record Relation(
        String name,
        Kind kind,
        @Nullable SourceFile madeIn,
        boolean whole,
        Map<String, StateColumn> columns,
        List<StateConstraint> constraints,
        List<StateIndex> indexes,
        String parent,
        boolean defaultPartition,
        List<Use> uses) {
    /** Its kind. */
    public enum Kind {
        TABLE,
        PARTITIONED,
        VIEW,
        MATERIALIZED_VIEW
    }

    /**
     * That something depends on a column.
     *
     * @param by what depends, in words: {@code the view active_users}
     * @param column empty when it may be any
     */
    public record Use(String by, String relation, String column) {}

    public Relation {
        columns = Map.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        uses = List.copyOf(uses);
    }

    /** Of which nothing is known but its name. */
    static Relation unknown(String name) {
        return new Relation(name, Kind.TABLE, null, false, Map.of(), List.of(), List.of(), "", false, List.of());
    }

    public boolean isPartitioned() {
        return kind == Kind.PARTITIONED;
    }

    public Optional<StateColumn> column(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    public Stream<StateConstraint> constraints(StateConstraint.Kind wanted) {
        return constraints.stream().filter(c -> c.kind() == wanted);
    }

    public Optional<StateConstraint> constraint(String constraint) {
        return constraints.stream().filter(c -> c.name().equals(constraint)).findFirst();
    }

    public Optional<StateIndex> index(String index) {
        return indexes.stream().filter(i -> i.name().equals(index)).findFirst();
    }

    /** Whether a valid constraint leaves no NULL in the column. */
    public boolean provesNotNull(String column) {
        return constraints.stream().anyMatch(c -> c.valid() && c.proves().contains(column));
    }

    Relation column(String column, UnaryOperator<StateColumn> change) {
        Map<String, StateColumn> next = new LinkedHashMap<>(columns);
        next.computeIfPresent(column, (name, old) -> change.apply(old));
        return withColumns(next);
    }

    Relation with(StateColumn column) {
        Map<String, StateColumn> next = new LinkedHashMap<>(columns);
        next.put(column.name(), column);
        return withColumns(next);
    }

    Relation withColumns(Map<String, StateColumn> next) {
        return new Relation(name, kind, madeIn, whole, next, constraints, indexes, parent, defaultPartition, uses);
    }

    Relation with(StateConstraint constraint) {
        List<StateConstraint> next = new ArrayList<>(constraints);
        next.add(constraint);
        return withConstraints(next);
    }

    Relation withConstraints(List<StateConstraint> next) {
        return new Relation(name, kind, madeIn, whole, columns, next, indexes, parent, defaultPartition, uses);
    }

    Relation withIndexes(List<StateIndex> next) {
        return new Relation(name, kind, madeIn, whole, columns, constraints, next, parent, defaultPartition, uses);
    }

    Relation with(StateIndex index) {
        List<StateIndex> next = new ArrayList<>(indexes);
        next.removeIf(i -> i.name().equals(index.name()));
        next.add(index);
        return withIndexes(next);
    }

    Relation with(Use use) {
        List<Use> next = new ArrayList<>(uses);
        next.add(use);
        return new Relation(name, kind, madeIn, whole, columns, constraints, indexes, parent, defaultPartition, next);
    }

    Relation partOf(String other, boolean isDefault) {
        return new Relation(name, kind, madeIn, whole, columns, constraints, indexes, other, isDefault, uses);
    }

    Relation named(String other) {
        return new Relation(other, kind, madeIn, whole, columns, constraints, indexes, parent, defaultPartition, uses);
    }
}
