package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of a key or an index: {@code [title, createdAt(sort: Desc)]}. */
final class Parts {
    private final TypedTable table;
    private final Findings findings;

    Parts(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** The fields in order; none when one of them cannot be used, which has been said. */
    List<Part> read(Expression list, Arguments attribute) {
        List<Part> parts = new ArrayList<>();
        boolean valid = true;
        for (Expression element : Values.elements(list)) {
            Optional<Part> part = part(element);
            valid &= part.isPresent();
            part.ifPresent(parts::add);
        }
        return valid && areColumns(parts, list, attribute) ? List.copyOf(parts) : List.of();
    }

    private Optional<Part> part(Expression element) {
        if (element instanceof Constant constant) {
            return Optional.of(Part.of(constant.text()));
        }
        if (element instanceof FunctionCall call) {
            return Optional.of(part(call));
        }
        Values.mismatch("the name of a field", element, findings);
        return Optional.empty();
    }

    private Part part(FunctionCall call) {
        String sort = null;
        OperatorClass known = null;
        String raw = null;
        boolean sized = false;
        for (Argument argument : call.arguments()) {
            Expression value = argument.value();
            switch (argument.name() == null ? "" : argument.name().text()) {
                case "sort" -> sort = sort == null ? sort(value) : sort;
                case "length" -> sized = true;
                case "ops" -> {
                    known = knownClass(value);
                    raw = rawClass(value);
                }
                default -> ignoredArgument(argument);
            }
        }
        return new Part(call.name().text(), sort, null, sized, known, raw);
    }

    private void ignoredArgument(Argument argument) {
        findings.warning(
                "unknown-argument",
                "`" + argument.span().text() + "` means nothing here",
                argument.span(),
                "a field of an index takes `sort` and `ops`");
    }

    private @Nullable String sort(Expression value) {
        String sort = Values.constant(value, findings).orElse(null);
        if (sort != null && !sort.equals("Asc") && !sort.equals("Desc")) {
            findings.error("wrong-value", "`sort` is `Asc` or `Desc`, found `" + sort + "`", value.span());
            return null;
        }
        return sort;
    }

    private @Nullable OperatorClass knownClass(Expression value) {
        if (value instanceof FunctionCall call && call.name().text().equals("raw")) {
            return null;
        }
        if (!(value instanceof Constant constant)) {
            Values.mismatch("an operator class or `raw(\"...\")`", value, findings);
            return null;
        }
        Optional<OperatorClass> known = OperatorClass.find(constant.text());
        if (known.isEmpty()) {
            findings.unknown(
                    "unknown-operator-class",
                    "operator class `" + constant.text() + "` is not known",
                    value.span(),
                    value.span(),
                    OperatorClass.keywords(),
                    "name any class of PostgreSQL as `raw(\"gin_trgm_ops\")`");
        }
        return known.orElse(null);
    }

    private @Nullable String rawClass(Expression value) {
        if (!(value instanceof FunctionCall call) || !call.name().text().equals("raw")) {
            return null;
        }
        if (call.arguments().size() == 1 && call.arguments().get(0).value() instanceof StringLiteral name) {
            return name.value();
        }
        findings.error("wrong-value", "`raw` takes one text: the name of an operator class", value.span());
        return null;
    }

    private boolean areColumns(List<Part> parts, Expression list, Arguments attribute) {
        List<String> names = new ArrayList<>(parts.size());
        parts.forEach(part -> names.add(part.field()));
        return new FieldNames(table, findings).areColumns(names, list, attribute)
                && isWithoutRepetition(names, attribute);
    }

    private boolean isWithoutRepetition(List<String> names, Arguments attribute) {
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                attribute.error(
                        "duplicate-field", "`" + attribute.label() + "` names the field `" + name + "` more than once");
                return false;
            }
        }
        return true;
    }

    static Stream<String> names(Expression list) {
        return Values.elements(list).stream().filter(Constant.class::isInstance).map(e -> ((Constant) e).text());
    }
}
