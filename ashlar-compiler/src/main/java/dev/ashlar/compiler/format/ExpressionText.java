package dev.ashlar.compiler.format;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.ArgumentList;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import java.util.List;

/** Values and arguments as Prisma writes them: on one line, a space after each comma and colon. */
final class ExpressionText implements Expression.Cases<StringBuilder> {
    private final StringBuilder out = new StringBuilder();

    private ExpressionText() {}

    static String of(Expression expression) {
        return expression.match(new ExpressionText()).toString();
    }

    /** The attributes, each behind those at signs, with a space between two. */
    static String of(List<Attribute> attributes, String marks) {
        ExpressionText text = new ExpressionText();
        for (Attribute attribute : attributes) {
            text.out.append(text.out.isEmpty() ? "" : " ").append(marks);
            text.write(attribute);
        }
        return text.out.toString();
    }

    private void write(Attribute attribute) {
        out.append(attribute.name().text());
        if (attribute.argumentList() != null) {
            write(attribute.argumentList());
        }
    }

    private StringBuilder write(ArgumentList arguments) {
        out.append('(');
        join(arguments.arguments());
        return out.append(')');
    }

    private void join(List<Argument> arguments) {
        String separator = "";
        for (Argument argument : arguments) {
            out.append(separator);
            if (argument.name() != null) {
                out.append(argument.name().text()).append(": ");
            }
            argument.value().match(this);
            separator = ", ";
        }
    }

    @Override
    public StringBuilder string(Expression.StringLiteral string) {
        Span span = string.span();
        return out.append(span.file().text(), span.start(), span.end());
    }

    @Override
    public StringBuilder number(Expression.NumberLiteral number) {
        return out.append(number.text());
    }

    @Override
    public StringBuilder constant(Expression.Constant constant) {
        return out.append(constant.text());
    }

    @Override
    public StringBuilder function(Expression.FunctionCall call) {
        out.append(call.name().text());
        return write(call.argumentList());
    }

    @Override
    public StringBuilder array(Expression.ArrayLiteral array) {
        out.append('[');
        String separator = "";
        for (Expression element : array.elements()) {
            out.append(separator);
            element.match(this);
            separator = ", ";
        }
        return out.append(']');
    }

    @Override
    public StringBuilder object(Expression.ObjectLiteral object) {
        out.append("{ ");
        join(object.properties());
        return out.append(" }");
    }

    @Override
    public StringBuilder missing(Expression.Missing missing) {
        return out;
    }
}
