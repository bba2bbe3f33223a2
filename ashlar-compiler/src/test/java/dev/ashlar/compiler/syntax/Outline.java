package dev.ashlar.compiler.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** A value's structure as text, without places. */
final class Outline implements Expression.Cases<String> {
    private Outline() {}

    static String of(Expression expression) {
        return expression.match(new Outline());
    }

    private static String joined(List<Argument> arguments) {
        return arguments.stream()
                .map(a -> (a.name() == null ? "" : a.name().text() + "=") + of(a.value()))
                .collect(Collectors.joining(","));
    }

    @Override
    public String string(Expression.StringLiteral string) {
        return "string " + string.value();
    }

    @Override
    public String number(Expression.NumberLiteral number) {
        return "number " + number.text();
    }

    @Override
    public String constant(Expression.Constant constant) {
        return "constant " + constant.text();
    }

    @Override
    public String function(Expression.FunctionCall call) {
        return call.name().text() + "(" + joined(call.arguments()) + ")";
    }

    @Override
    public String array(Expression.ArrayLiteral array) {
        return array.elements().stream().map(Outline::of).collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public String object(Expression.ObjectLiteral object) {
        return "{" + joined(object.properties()) + "}";
    }

    @Override
    public String missing(Expression.Missing missing) {
        return "missing";
    }
}
