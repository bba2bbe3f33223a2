package dev.ashlar.sqllint.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON that libpg_query writes: well formed, and without fractions. An object whose one key is a type's name is a node of that
 * type.
 */
final class TreeReader {
    private final byte[] json;
    private final Offsets offsets;
    private int at;

    private TreeReader(byte[] json, Offsets offsets) {
        this.json = json;
        this.offsets = offsets;
    }

    static Node read(byte[] json, Offsets offsets) {
        Object root = new TreeReader(json, offsets).value("");
        return root instanceof Node node ? node : Node.NONE;
    }

    private Object value(String field) {
        return switch (json[at]) {
            case '{' -> node();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word(4, true);
            case 'f' -> word(5, false);
            case 'n' -> word(4, Node.NONE);
            default -> number(field);
        };
    }

    private Object word(int length, Object meaning) {
        at += length;
        return meaning;
    }

    private Node node() {
        Map<String, Object> fields = new LinkedHashMap<>();
        at++;
        while (json[at] != '}') {
            String name = string();
            at++;
            fields.put(name, value(name));
            at += json[at] == ',' ? 1 : 0;
        }
        at++;
        return unwrapped(fields);
    }

    private static Node unwrapped(Map<String, Object> fields) {
        if (fields.size() == 1) {
            Map.Entry<String, Object> only = fields.entrySet().iterator().next();
            if (Character.isUpperCase(only.getKey().charAt(0)) && only.getValue() instanceof Node inner) {
                return inner.typed(only.getKey());
            }
        }
        return new Node("", fields);
    }

    private List<Object> list() {
        List<Object> values = new ArrayList<>();
        at++;
        while (json[at] != ']') {
            values.add(value(""));
            at += json[at] == ',' ? 1 : 0;
        }
        at++;
        return values;
    }

    private Integer number(String field) {
        int start = at;
        while (json[at] == '-' || (json[at] >= '0' && json[at] <= '9')) {
            at++;
        }
        long number = Long.parseLong(new String(json, start, at - start, StandardCharsets.US_ASCII));
        return field.equals("location") ? offsets.place((int) number) : (int) number;
    }

    private String string() {
        int start = ++at;
        boolean escaped = false;
        while (json[at] != '"') {
            escaped |= json[at] == '\\';
            at += json[at] == '\\' ? 2 : 1;
        }
        String raw = new String(json, start, at++ - start, StandardCharsets.UTF_8);
        return escaped ? unescaped(raw) : raw;
    }

    private static String unescaped(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                out.append(c);
            } else {
                char kind = raw.charAt(++i);
                out.append(kind == 'u' ? (char) Integer.parseInt(raw, i + 1, i + 5, 16) : control(kind));
                i += kind == 'u' ? 4 : 0;
            }
        }
        return out.toString();
    }

    private static char control(char kind) {
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> kind;
        };
    }
}
