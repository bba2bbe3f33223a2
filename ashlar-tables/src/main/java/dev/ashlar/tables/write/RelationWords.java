package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.stream.Collectors;

/** {@code @relation} in the vocabulary of table classes. */
final class RelationWords {
    private RelationWords() {}

    static String of(Attribute relation, String other) {
        return relation.arguments().stream().map(a -> argument(a, other)).collect(Collectors.joining());
    }

    private static String argument(Argument argument, String other) {
        String name = argument.name() == null ? "name" : argument.name().text();
        String value = argument.value().span().text();
        return switch (name) {
            case "fields" -> ".on(" + columns(value, "this.") + ")";
            case "references" -> ".references(" + columns(value, other + ".TABLE.") + ")";
            case "onDelete", "onUpdate" -> "." + name + "(Action." + word(value) + ")";
            case "map" -> ".map(" + value + ")";
            default -> ".named(" + value + ")";
        };
    }

    private static String columns(String list, String before) {
        return Names.in(list).stream().map(n -> "() -> " + before + ClassName.of(n)).collect(Collectors.joining(", "));
    }

    private static String word(String action) {
        return action.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }
}
