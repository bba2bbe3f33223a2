package dev.ashlar.migrate.queries;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A node of the tree that PostgreSQL keeps of a checked statement. Labels and fields have the names of its {@code primnodes.h}
 * and {@code parsenodes.h}: {@code VAR}, {@code varno}. A field that is not there reads as empty.
 *
 * @param fields TreeNode, List of values, or String
 */
record TreeNode(String label, Map<String, Object> fields) {
    /** What reading a missing field gives. */
    static final TreeNode NONE = new TreeNode("", Map.of());

    boolean is(String wanted) {
        return label.equals(wanted);
    }

    TreeNode child(String field) {
        return fields.get(field) instanceof TreeNode node ? node : NONE;
    }

    /** Nodes of a list; of a list of lists those of all. */
    List<TreeNode> list(String field) {
        return fields.get(field) instanceof List<?> values ? nodes(values).toList() : List.of();
    }

    /** The lists of a list of lists. */
    List<List<TreeNode>> lists(String field) {
        return fields.get(field) instanceof List<?> values
                ? values.stream()
                        .filter(List.class::isInstance)
                        .map(list -> nodes((List<?>) list).toList())
                        .toList()
                : List.of();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** An oid too, which an int does not hold. */
    long number(String field) {
        String text = text(field);
        return text.matches("-?\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    boolean flag(String field) {
        return text(field).equals("true");
    }

    /** This node and all below it. */
    Stream<TreeNode> all() {
        return Stream.concat(Stream.of(this), fields.values().stream().flatMap(TreeNode::below));
    }

    private static Stream<TreeNode> below(Object value) {
        if (value instanceof TreeNode node) {
            return node.all();
        }
        return value instanceof List<?> values ? values.stream().flatMap(TreeNode::below) : Stream.of();
    }

    private static Stream<TreeNode> nodes(List<?> values) {
        return values.stream()
                .flatMap(v -> v instanceof List<?> inner
                        ? nodes(inner)
                        : v instanceof TreeNode node ? Stream.of(node) : Stream.of());
    }
}
