package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.DirectiveSpec;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A directive that stands where it may, with arguments of the form that it takes.
 *
 * @param values by the name of the parameter; those that were not given are absent
 */
record Said(DirectiveSpec spec, Directive syntax, Map<String, Expression> values) {
    Said {
        values = Map.copyOf(values);
    }

    String name() {
        return spec.name();
    }

    Span span() {
        return syntax.span();
    }

    Optional<Expression> value(String parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** The value of a parameter that is required. */
    Expression required(String parameter) {
        return Objects.requireNonNull(values.get(parameter));
    }

    /** A text, a word, a name or a field: its characters. */
    Optional<String> text(String parameter) {
        return value(parameter).map(Said::text);
    }

    /** Texts, words, names or fields; none when the parameter is not given. */
    List<String> texts(String parameter) {
        return value(parameter)
                .map(value -> Values.elements(value).stream().map(Said::text).toList())
                .orElse(List.of());
    }

    /** Whether it is given and {@code true}. */
    boolean flag(String parameter) {
        return text(parameter).filter("true"::equals).isPresent();
    }

    private static String text(Expression value) {
        if (value instanceof StringLiteral string) {
            return string.value();
        }
        return value instanceof NumberLiteral number ? number.text() : ((Constant) value).text();
    }
}
