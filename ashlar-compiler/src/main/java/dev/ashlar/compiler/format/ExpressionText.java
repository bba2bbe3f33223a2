package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.ArgumentList;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** Values and arguments as Prisma writes them: on one line, a space after each comma and colon. */
final class ExpressionText implements Expression.Cases<String> {
    private static final ExpressionText WRITER = new ExpressionText();

    private ExpressionText() {}

    static String of(Expression expression) {
        return expression.match(WRITER);
    }

    /** The attribute without its at signs. */
    static String of(Attribute attribute) {
        ArgumentList arguments = attribute.argumentList();
        return attribute.name().text() + (arguments == null ? "" : of(arguments));
    }

    private static String of(ArgumentList arguments) {
        return "(" + joined(arguments.arguments()) + ")";
    }

    private static String joined(List<Argument> arguments) {
        return arguments.stream().map(ExpressionText::of).collect(Collectors.joining(", "));
    }

    private static String of(Argument argument) {
        String value = of(argument.value());
        return argument.name() == null ? value : argument.name().text() + ": " + value;
    }

    @Override
    public String string(Expression.StringLiteral string) {
        return string.span().text();
    }

    @Override
    public String number(Expression.NumberLiteral number) {
        return number.text();
    }

    @Override
    public String constant(Expression.Constant constant) {
        return constant.text();
    }

    @Override
    public String function(Expression.FunctionCall call) {
        return call.name().text() + of(call.argumentList());
    }

    @Override
    public String array(Expression.ArrayLiteral array) {
        return array.elements().stream().map(ExpressionText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String object(Expression.ObjectLiteral object) {
        return "{ " + joined(object.properties()) + " }";
    }

    @Override
    public String missing(Expression.Missing missing) {
        return "";
    }
}
