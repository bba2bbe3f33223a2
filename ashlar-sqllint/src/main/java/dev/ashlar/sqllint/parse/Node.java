package dev.ashlar.sqllint.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node of PostgreSQL's syntax tree. Types and fields have the names of its {@code parsenodes.h}: {@code CreateStmt}, {@code relname}. A
 * field that is not there reads as empty, as PostgreSQL leaves out what is null, zero or false.
 */
public final class Node {
    /** What reading a missing field gives. */
    public static final Node NONE = new Node("", Map.of());

    private final String type;
    /** Node, List of values, String, Integer or Boolean. */
    private final Map<String, Object> fields;

    Node(String type, Map<String, Object> fields) {
        this.type = type;
        this.fields = fields;
    }

    Node typed(String name) {
        return new Node(name, fields);
    }

    /** Empty where the place allows one type only: {@code CreateStmt.relation} is a RangeVar and does not say so. */
    public String type() {
        return type;
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    public boolean isPresent() {
        return this != NONE;
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    public Node child(String field) {
        return fields.get(field) instanceof Node node ? node : NONE;
    }

    public List<Node> list(String field) {
        return fields.get(field) instanceof List<?> values ? nodes(values) : List.of();
    }

    public String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    public int number(String field) {
        return fields.get(field) instanceof Integer number ? number : 0;
    }

    public boolean flag(String field) {
        return fields.get(field) instanceof Boolean flag && flag;
    }

    /** The texts of a list of String nodes: the parts of a name. */
    public List<String> names(String field) {
        return list(field).stream().map(part -> part.text("sval")).toList();
    }

    /** Where it begins in the file, in UTF-16 units; -1 when PostgreSQL does not say. */
    public int at() {
        return fields.get("location") instanceof Integer place ? place : -1;
    }

    /** This node and all below it, from the outside in. */
    public Stream<Node> all() {
        List<Node> found = new ArrayList<>();
        collect(this, found);
        return found.stream();
    }

    /** All nodes of a type, this one or below it. */
    public Stream<Node> all(String wanted) {
        return all().filter(node -> node.is(wanted));
    }

    /** The nodes right below this one. */
    public List<Node> children() {
        List<Node> found = new ArrayList<>();
        for (Object value : fields.values()) {
            if (value instanceof Node node) {
                found.add(node);
            } else if (value instanceof List<?> values) {
                found.addAll(nodes(values));
            }
        }
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        found.add(node);
        node.children().forEach(child -> collect(child, found));
    }

    private static List<Node> nodes(List<?> values) {
        return values.stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    @Override
    public String toString() {
        return type + fields;
    }
}
