package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code @relation} in the vocabulary of table classes. */
final class RelationWords {
    private final String field;
    private final String other;
    private final Scope scope;

    RelationWords(String field, String other, Scope scope) {
        this.field = field;
        this.other = other;
        this.scope = scope;
    }

    Stream<String> calls(Attribute relation) {
        return relation.arguments().stream().map(this::call);
    }

    private String call(Argument argument) {
        String name = argument.name() == null ? "name" : argument.name().text();
        String value = argument.value().span().text();
        return switch (name) {
            case "fields" -> ".on(" + own(names(value)) + ")";
            case "references" -> ".references(" + others(Names.in(value)) + ")";
            case "onDelete", "onUpdate" -> "." + name + "(Action." + word(value) + ")";
            case "map" -> ".map(" + text(argument) + ")";
            default -> ".named(" + text(argument) + ")";
        };
    }

    private static List<String> names(String list) {
        return Names.in(list).stream().map(ClassName::of).toList();
    }

    private String own(List<String> columns) {
        boolean above = columns.stream().allMatch(c -> scope.isAbove(c, field));
        return columns.stream().map(c -> above ? c : "() -> this." + c).collect(Collectors.joining(", "));
    }

    private String others(List<String> columns) {
        return columns.stream()
                .map(c -> scope.hides(other) ? JavaString.of(c) : "() -> " + other + ".TABLE." + ClassName.of(c))
                .collect(Collectors.joining(", "));
    }

    private static String text(Argument argument) {
        return argument.value() instanceof StringLiteral text
                ? JavaString.of(text.value())
                : argument.value().span().text();
    }

    private static String word(String action) {
        return action.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
