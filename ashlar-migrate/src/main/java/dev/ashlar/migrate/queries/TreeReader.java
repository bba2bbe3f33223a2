package dev.ashlar.migrate.queries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code pg_node_tree} as PostgreSQL prints it (its {@code outfuncs.c}); a backslash stands before what would end a word. */
final class TreeReader {
    private final String text;
    private int at;

    private TreeReader(String text) {
        this.text = text;
    }

    /** The first query of a function's body. */
    static Optional<TreeNode> query(String body) {
        Object value = new TreeReader(body).value();
        return value instanceof List<?>
                ? new TreeNode("", Map.of("body", value)).list("body").stream().findFirst()
                : Optional.empty();
    }

    private Object value() {
        skip();
        return switch (text.charAt(at)) {
            case '{' -> node();
            case '(' -> list();
            default -> word();
        };
    }

    private TreeNode node() {
        at++;
        String label = word();
        Map<String, Object> fields = new LinkedHashMap<>();
        while (!ends('}')) {
            String field = word().substring(1);
            Object value = value();
            if (field.equals("constvalue") && !"<>".equals(value)) {
                bytes();
            }
            if (!"<>".equals(value)) {
                fields.put(field, value);
            }
        }
        return new TreeNode(label, fields);
    }

    /** {@code 4 [ 1 0 0 0 ]}: the number of bytes was read. */
    private void bytes() {
        while (!word().equals("]")) {
            skip();
        }
    }

    private List<Object> list() {
        at++;
        List<Object> values = new ArrayList<>();
        while (!ends(')')) {
            values.add(value());
        }
        return values;
    }

    private boolean ends(char bracket) {
        skip();
        if (text.charAt(at) != bracket) {
            return false;
        }
        at++;
        return true;
    }

    private String word() {
        skip();
        StringBuilder word = new StringBuilder();
        while (at < text.length() && "(){} \n\t".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            word.append(text.charAt(at++));
        }
        return word.toString();
    }

    private void skip() {
        while (at < text.length() && " \n\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
