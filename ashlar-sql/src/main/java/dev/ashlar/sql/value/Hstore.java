package dev.ashlar.sql.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts by name: the extension hstore's type.
 *
 * @param pairs a value may be null; a name may not
 */
public record Hstore(Map<String, @Nullable String> pairs) {
    public Hstore {
        Map<String, @Nullable String> copy = new LinkedHashMap<>();
        pairs.forEach((name, value) -> copy.put(Objects.requireNonNull(name, "a name is null"), value));
        pairs = Collections.unmodifiableMap(copy);
    }

    /** The value of that name; null also when there is none. */
    public @Nullable String get(String name) {
        return pairs.get(name);
    }

    /** Reads what hstore writes: {@code "a"=>"1", "b"=>NULL}. */
    public static Hstore parse(String text) {
        Map<String, @Nullable String> pairs = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            List<String> name = new ArrayList<>(1);
            at = quoted(text, at, name) + "=>".length();
            List<String> value = new ArrayList<>(1);
            at = text.startsWith("NULL", at) ? at + "NULL".length() : quoted(text, at, value);
            pairs.put(name.get(0), value.isEmpty() ? null : value.get(0));
            at += ", ".length();
        }
        return new Hstore(pairs);
    }

    /** Adds the text in quotes at that place; answers the place behind it. */
    private static int quoted(String text, int open, List<String> into) {
        StringBuilder out = new StringBuilder();
        int at = open + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 1 : 0;
            out.append(text.charAt(at++));
        }
        into.add(out.toString());
        return at + 1;
    }

    private static String quote(@Nullable String text) {
        return text == null ? "NULL" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        pairs.forEach((name, value) -> out.append(out.length() == 0 ? "" : ", ")
                .append(quote(name))
                .append("=>")
                .append(quote(value)));
        return out.toString();
    }
}
