package dev.ashlar.advise.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a plan. Its properties are EXPLAIN's own words ({@code Node Type}, {@code Rows Removed by Filter}), because
 * each version of PostgreSQL adds some.
 *
 * @param children the steps it reads from
 */
public record PlanNode(Map<String, String> properties, List<String> sortKeys, List<PlanNode> children) {
    public PlanNode {
        properties = Map.copyOf(properties);
        sortKeys = List.copyOf(sortKeys);
        children = List.copyOf(children);
    }

    /** {@code Seq Scan}, {@code Sort}, ... */
    public String type() {
        return text("Node-Type").orElse("?");
    }

    /** The table it reads, without its schema. */
    public Optional<String> table() {
        return text("Relation-Name");
    }

    public Optional<String> schema() {
        return text("Schema");
    }

    public Optional<String> index() {
        return text("Index-Name");
    }

    public Optional<String> filter() {
        return text("Filter");
    }

    /** Rows that the planner expected, for one execution of the step. */
    public double estimatedRows() {
        return number("Plan-Rows");
    }

    /** Rows that came, for one execution of the step; 0 without ANALYZE. */
    public double actualRows() {
        return number("Actual-Rows");
    }

    /** How often the step was executed; 0 without ANALYZE, or when it never was. */
    public double loops() {
        return number("Actual-Loops");
    }

    public double rowsRemovedByFilter() {
        return number("Rows-Removed-by-Filter");
    }

    /** Milliseconds in this step and those below it, over all its executions. */
    public double totalMillis() {
        return number("Actual-Total-Time") * Math.max(1, loops());
    }

    /** Pages of 8 kB, found in shared memory and read from outside of it. */
    public long pages() {
        return (long) (number("Shared-Hit-Blocks") + number("Shared-Read-Blocks"));
    }

    public Stream<PlanNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PlanNode::all));
    }

    public Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property));
    }

    private double number(String property) {
        return text(property).map(Double::parseDouble).orElse(0.0);
    }
}
