package dev.ashlar.compiler.format;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.ArgumentList;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression;
import java.util.List;

/** Values and arguments as Prisma writes them: on one line, a space after each comma and colon. */
final class ExpressionText implements Expression.Cases<StringBuilder> {
    private final StringBuilder out;

    /**
     * @param out what it is written to
     */
    ExpressionText(StringBuilder out) {
        this.out = out;
    }

    static String of(Expression expression) {
        return expression.match(new ExpressionText(new StringBuilder())).toString();
    }

    /** An attribute behind those at signs. */
    static String of(Attribute attribute, String marks) {
        StringBuilder text = new StringBuilder(marks);
        new ExpressionText(text).write(attribute);
        return text.toString();
    }

    /** The attributes of a field, with a space between two. */
    void write(List<Attribute> attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            out.append(i == 0 ? "@" : " @");
            write(attributes.get(i));
        }
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
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            out.append(i == 0 ? "" : ", ");
            if (argument.name() != null) {
                out.append(argument.name().text()).append(": ");
            }
            argument.value().match(this);
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
