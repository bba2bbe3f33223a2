package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code @default} in the vocabulary of table classes; what it has no word for is left to the general one. */
final class DefaultWords {
    private static final Map<String, String> FUNCTIONS = Map.of(
            "now()", ".defaultNow()",
            "uuid()", ".defaultUuid()",
            "uuid(7)", ".defaultUuidV7()",
            "cuid()", ".defaultCuid()",
            "cuid(2)", ".defaultCuid2()",
            "ulid()", ".defaultUlid()",
            "nanoid()", ".defaultNanoId()",
            "autoincrement()", ".autoincrement()");

    private final String java;
    private final Scope scope;

    /** @param java the type of the column's values */
    DefaultWords(String java, Scope scope) {
        this.java = java;
        this.scope = scope;
    }

    Optional<String> call(Argument argument) {
        return argument.value() instanceof FunctionCall function
                ? function(function)
                : value(argument.value(), java).map(value -> ".defaultTo(" + value + ")");
    }

    private static Optional<String> function(FunctionCall call) {
        List<Argument> arguments = call.arguments();
        if (call.name().text().equals("dbgenerated")
                && arguments.size() == 1
                && arguments.get(0).value() instanceof StringLiteral sql) {
            return Optional.of(".defaultSql(" + JavaString.of(sql.value()) + ")");
        }
        return Optional.ofNullable(FUNCTIONS.get(call.span().text()));
    }

    private Optional<String> value(Expression value, String type) {
        if (value instanceof ArrayLiteral array && type.startsWith("List<")) {
            return list(array, type.substring("List<".length(), type.length() - 1));
        }
        if (value instanceof StringLiteral text) {
            return type.equals("String") ? Optional.of(JavaString.of(text.value())) : Optional.empty();
        }
        if (value instanceof Constant constant) {
            return constant(constant.text(), type);
        }
        return value instanceof NumberLiteral number ? number(number.text(), type) : Optional.empty();
    }

    private Optional<String> list(ArrayLiteral array, String type) {
        List<Optional<String>> all =
                array.elements().stream().map(e -> value(e, type)).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(all.stream().map(Optional::get).collect(Collectors.joining(", ", "List.of(", ")")))
                : Optional.empty();
    }

    private Optional<String> constant(String text, String type) {
        if (type.equals("Boolean")) {
            return Optional.of(text);
        }
        boolean isEnum = scope.enums().stream().anyMatch(e -> ClassName.of(e).equals(type));
        return isEnum && !scope.hides(type) ? Optional.of(type + "." + ClassName.of(text)) : Optional.empty();
    }

    /** Only where Java writes the number again as it stands here. */
    private static Optional<String> number(String text, String type) {
        try {
            return switch (type) {
                case "Integer" -> same(text, String.valueOf(Integer.parseInt(text)), text);
                case "Long" -> same(text, String.valueOf(Long.parseLong(text)), text + "L");
                case "Double" -> same(text, String.valueOf(Double.parseDouble(text)), text);
                case "Float" -> same(text, String.valueOf(Float.parseFloat(text)), text + "f");
                case "BigDecimal" ->
                    same(text, new BigDecimal(text).toString(), "new BigDecimal(" + JavaString.of(text) + ")");
                default -> Optional.empty();
            };
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> same(String text, String again, String java) {
        return text.equals(again) ? Optional.of(java) : Optional.empty();
    }
}
