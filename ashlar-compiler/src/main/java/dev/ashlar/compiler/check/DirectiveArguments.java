package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.directive.Parameter;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the arguments of one directive against what it takes. */
final class DirectiveArguments {
    private final DirectiveSpec spec;
    private final Directive directive;
    private final Findings findings;
    private final Map<String, Expression> values = new HashMap<>();
    private boolean valid = true;

    private DirectiveArguments(DirectiveSpec spec, Directive directive, Findings findings) {
        this.spec = spec;
        this.directive = directive;
        this.findings = findings;
    }

    /** The arguments by the name of their parameter; empty when something is wrong, which has been said. */
    static Optional<Said> read(DirectiveSpec spec, Directive directive, Findings findings) {
        DirectiveArguments arguments = new DirectiveArguments(spec, directive, findings);
        directive.arguments().forEach(arguments::take);
        arguments.demand();
        return arguments.valid ? Optional.of(new Said(spec, directive, arguments.values)) : Optional.empty();
    }

    private void take(Argument argument) {
        Optional<Parameter> parameter = argument.name() == null
                ? nextPositional()
                : spec.parameter(argument.name().text());
        if (parameter.isEmpty()) {
            unknown(argument);
        } else if (values.putIfAbsent(parameter.get().name(), argument.value()) != null) {
            error("`" + parameter.get().name() + "` is given twice", argument.span());
        } else {
            check(parameter.get(), argument.value());
        }
    }

    private Optional<Parameter> nextPositional() {
        return spec.parameters().stream()
                .filter(p -> p.positional() && !values.containsKey(p.name()))
                .findFirst();
    }

    private void unknown(Argument argument) {
        if (spec.parameters().isEmpty()) {
            error("`@" + spec.name() + "` takes no argument", argument.span());
        } else if (argument.name() == null) {
            error("`@" + spec.name() + "` takes no further argument without a name", argument.span());
        } else {
            String name = argument.name().text();
            List<String> known = spec.parameters().stream().map(Parameter::name).toList();
            String near = Spelling.help(name, known).map(help -> "; " + help).orElse("");
            error("`@" + spec.name() + "` takes no argument `" + name + "`" + near, argument.span());
        }
    }

    private void demand() {
        for (Parameter parameter : spec.parameters()) {
            if (parameter.required() && !values.containsKey(parameter.name()) && valid) {
                error(
                        "`@" + spec.name() + "` needs `" + parameter.name() + "`, "
                                + parameter.kind().words(),
                        directive.span());
            }
        }
    }

    private void check(Parameter parameter, Expression value) {
        if (!fits(parameter, value)) {
            String words = parameter.words().isEmpty()
                    ? parameter.kind().words()
                    : parameter.kind().words() + " of `" + String.join("`, `", parameter.words()) + "`";
            error("`" + parameter.name() + "` of `@" + spec.name() + "` is " + words, value.span());
        }
    }

    private static boolean fits(Parameter parameter, Expression value) {
        return switch (parameter.kind()) {
            case TEXT -> isText(value);
            case TEXTS -> all(value) && Values.elements(value).stream().allMatch(DirectiveArguments::isText);
            case NUMBER ->
                value instanceof NumberLiteral number && !number.text().contains(".");
            case BOOLEAN -> value instanceof Constant word && word.text().matches("true|false");
            case WORD -> isWord(parameter, value);
            case WORDS -> all(value) && Values.elements(value).stream().allMatch(v -> isWord(parameter, v));
            case NAME -> isName(value);
            case NAMES -> all(value) && Values.elements(value).stream().allMatch(DirectiveArguments::isName);
            case FIELD -> value instanceof Constant;
            case FIELDS -> all(value) && Values.elements(value).stream().allMatch(Constant.class::isInstance);
            case KEYS -> value instanceof ArrayLiteral list && !list.elements().isEmpty();
            case ANY -> true;
        };
    }

    /** A list has at least one element. */
    private static boolean all(Expression value) {
        return !Values.elements(value).isEmpty();
    }

    private static boolean isText(Expression value) {
        return value instanceof StringLiteral text
                && !text.value().isBlank()
                && text.value().indexOf('\0') < 0; // PostgreSQL's texts cannot hold it
    }

    private static boolean isName(Expression value) {
        return value instanceof Constant || isText(value);
    }

    private static boolean isWord(Parameter parameter, Expression value) {
        return value instanceof Constant word
                && (parameter.words().isEmpty() || parameter.words().contains(word.text()));
    }

    private void error(String message, Span span) {
        valid = false;
        findings.error("wrong-arguments", message, span, "write `/// " + spec.example() + "`");
    }
}
