package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An attribute of a whole block in the vocabulary of table classes. */
final class KeyWords {
    private static final Map<String, String> METHODS = Map.of("id", "primaryKey", "unique", "unique", "index", "index");

    private KeyWords() {}

    static Chain of(Attribute attribute) {
        String name = attribute.name().text();
        List<Argument> arguments = attribute.arguments();
        if (name.equals("ignore") && arguments.isEmpty()) {
            return Chain.of("ignored()");
        }
        if (name.equals("schema") && arguments.size() == 1 && arguments.get(0).value() instanceof StringLiteral text) {
            return Chain.of("schema(" + JavaString.of(text.value()) + ")");
        }
        return Optional.ofNullable(METHODS.get(name))
                .flatMap(method -> key(method, arguments))
                .orElseGet(
                        () -> Chain.of("key(" + JavaString.of(attribute.span().text()) + ")"));
    }

    private static Optional<Chain> key(String method, List<Argument> arguments) {
        return arguments.stream()
                .filter(KeyWords::isMain)
                .findFirst()
                .flatMap(main -> columns(main.value())
                        .map(columns -> Chain.of(method + "(" + columns + ")")
                                .then(arguments.stream()
                                        .filter(a -> !a.equals(main))
                                        .map(KeyWords::argument)
                                        .toList())));
    }

    private static boolean isMain(Argument argument) {
        return argument.name() == null || argument.name().text().equals("fields");
    }

    private static Optional<String> columns(Expression list) {
        if (!(list instanceof ArrayLiteral array) || array.elements().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<String>> all =
                array.elements().stream().map(KeyWords::column).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static Optional<String> column(Expression value) {
        if (value instanceof Constant field && !field.text().contains(".")) {
            return Optional.of(ClassName.of(field.text()));
        }
        return value instanceof FunctionCall call ? Optional.of(ordered(call)) : Optional.empty();
    }

    /** {@code createdAt(sort: Desc)}. */
    private static String ordered(FunctionCall call) {
        String column = ClassName.of(call.name().text());
        String inside = call.arguments().stream().map(a -> a.span().text()).collect(Collectors.joining(", "));
        return inside.equals("sort: Desc") ? column + ".desc()" : column + ".ordered(" + JavaString.of(inside) + ")";
    }

    private static String argument(Argument argument) {
        String name = argument.name() == null ? "" : argument.name().text();
        Expression value = argument.value();
        if (value instanceof StringLiteral text && name.equals("map")) {
            return ".map(" + JavaString.of(text.value()) + ")";
        }
        if (value instanceof StringLiteral text && name.equals("name")) {
            return ".named(" + JavaString.of(text.value()) + ")";
        }
        if (value instanceof Constant method && name.equals("type")) {
            return ".using(" + JavaString.of(method.text()) + ")";
        }
        return raw(name, value)
                .orElseGet(() -> ".argument(" + JavaString.of(argument.span().text()) + ")");
    }

    private static Optional<String> raw(String name, Expression value) {
        return name.equals("where")
                        && value instanceof FunctionCall call
                        && call.name().text().equals("raw")
                        && call.arguments().size() == 1
                        && call.arguments().get(0).value() instanceof StringLiteral sql
                ? Optional.of(".where(" + JavaString.of(sql.value()) + ")")
                : Optional.empty();
    }
}
