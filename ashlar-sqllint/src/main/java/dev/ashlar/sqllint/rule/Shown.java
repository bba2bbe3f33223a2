package dev.ashlar.sqllint.rule;

import dev.ashlar.sqllint.facts.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How messages name things. */
public final class Shown {
    private Shown() {}

    /** A name as SQL needs it: with quotes when it has capitals or other signs. */
    public static String sql(String name) {
        return Stream.of(name.split("\\.")).map(Shown::quoted).collect(Collectors.joining("."));
    }

    public static String sql(List<String> names) {
        return names.stream().map(Shown::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code posts.title}. */
    public static String name(Column column) {
        return column.table() + "." + column.name();
    }
}
