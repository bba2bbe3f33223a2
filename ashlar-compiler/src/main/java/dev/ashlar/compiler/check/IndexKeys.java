package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Exclusion;
import dev.ashlar.compiler.model.IndexKey;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of an index that a directive declares: {@code [raw("lower(email)"), createdAt(sort: Desc, nulls: Last)]}. */
final class IndexKeys {
    private static final String FORMS =
            "a key is a field, `createdAt(sort: Desc, nulls: Last, ops: raw(\"...\"))` or `raw(\"lower(email)\")`";

    private final TypedTable table;
    private final Said directive;
    private final Set<String> words;
    private final Findings findings;

    /**
     * @param words what a key takes in parentheses
     */
    IndexKeys(TypedTable table, Said directive, Set<String> words, Findings findings) {
        this.table = table;
        this.directive = directive;
        this.words = words;
        this.findings = findings;
    }

    /** The keys in order with their operators; none when one of them cannot be used, which has been said. */
    List<Exclusion.Key> read() {
        List<Expression> elements = Values.elements(directive.required("keys"));
        List<Exclusion.Key> keys = new ArrayList<>();
        elements.forEach(element -> key(element).ifPresent(keys::add));
        return keys.size() == elements.size() ? List.copyOf(keys) : List.of();
    }

    private Optional<Exclusion.Key> key(Expression element) {
        if (element instanceof Constant field) {
            return key(field.text(), List.of(), field.span());
        }
        if (element instanceof FunctionCall call) {
            return call.name().text().equals("raw")
                    ? raw(call)
                    : key(call.name().text(), call.arguments(), call.span());
        }
        return wrong("a key of an index cannot be " + Values.describe(element), element.span());
    }

    private Optional<Exclusion.Key> raw(FunctionCall call) {
        List<Argument> arguments = call.arguments();
        boolean sql = !arguments.isEmpty()
                && arguments.get(0).name() == null
                && arguments.get(0).value() instanceof StringLiteral text
                && !text.value().isBlank();
        return sql
                ? key(
                        ((StringLiteral) arguments.get(0).value()).value(),
                        true,
                        arguments.subList(1, arguments.size()),
                        call.span())
                : wrong("`raw` takes SQL in quotes first", call.span());
    }

    private Optional<Exclusion.Key> key(String field, List<Argument> arguments, Span span) {
        Optional<TypedField> found = table.field(field);
        if (table.isLeftOut(field)) {
            return Optional.empty();
        }
        if (found.isEmpty() || !(found.get() instanceof TypedField.Column)) {
            findings.error(
                    "unknown-field",
                    found.isPresent()
                            ? "`" + field + "` is a relation, and `@" + directive.name() + "` takes columns"
                            : "model `" + table.name() + "` has no field `" + field + "`",
                    span,
                    Spelling.help(field, table.columnNames()).orElse(FORMS));
            return Optional.empty();
        }
        return key(field, false, arguments, span);
    }

    private Optional<Exclusion.Key> key(String name, boolean expression, List<Argument> arguments, Span span) {
        Boolean nullsFirst = null;
        boolean descending = false;
        String operatorClass = null;
        String operator = "";
        for (Argument argument : arguments) {
            String word = argument.name() == null ? "" : argument.name().text();
            String value = text(argument.value());
            if (!words.contains(word) || value == null || !fits(word, value)) {
                return wrong("`" + argument.span().text() + "` means nothing in this key", argument.span());
            }
            switch (word) {
                case "sort" -> descending = value.equals("Desc");
                case "nulls" -> nullsFirst = value.equals("First");
                case "ops" -> operatorClass = value;
                default -> operator = value;
            }
        }
        if (words.contains("with") && operator.isEmpty()) {
            return wrong("this key does not say with which operator rows are compared", span);
        }
        return Optional.of(
                new Exclusion.Key(new IndexKey(name, expression, descending, nullsFirst, operatorClass), operator));
    }

    private static boolean fits(String word, String value) {
        return switch (word) {
            case "sort" -> value.matches("Asc|Desc");
            case "nulls" -> value.matches("First|Last");
            case "ops" -> value.matches("[A-Za-z_][A-Za-z0-9_.]*(\\([^()]*\\))?");
            default -> value.matches("[-+*/<>=~!@#%^&|`?]+");
        };
    }

    /** A word, a text, or the text of {@code raw("...")}. */
    private static @Nullable String text(Expression value) {
        if (value instanceof Constant word) {
            return OperatorClass.find(word.text()).map(OperatorClass::sql).orElse(word.text());
        }
        if (value instanceof FunctionCall call
                && call.name().text().equals("raw")
                && call.arguments().size() == 1) {
            return text(call.arguments().get(0).value());
        }
        return value instanceof StringLiteral text ? text.value() : null;
    }

    private Optional<Exclusion.Key> wrong(String message, Span span) {
        String help = words.contains("with") ? "write `roomId(with: \"=\")` or `during(with: \"&&\")`" : FORMS;
        findings.error("wrong-arguments", message, span, help);
        return Optional.empty();
    }
}
