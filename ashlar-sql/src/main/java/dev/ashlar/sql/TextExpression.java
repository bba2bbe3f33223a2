package dev.ashlar.sql;

/** A text: a column, or what a function makes of one. */
public interface TextExpression extends Expression<String> {
    /** The expression with the questions that a text is asked. */
    static TextExpression of(Expression<String> expression) {
        return expression instanceof TextExpression text ? text : new TextOf(expression);
    }

    /** Has the text somewhere in it; {@code %} and {@code _} stand for themselves. */
    default Condition contains(String part) {
        return like("%" + Patterns.escaped(part) + "%");
    }

    /** Begins with the text; an index helps when its collation is {@code C} or its operator class {@code text_pattern_ops}. */
    default Condition startsWith(String beginning) {
        return like(Patterns.escaped(beginning) + "%");
    }

    default Condition endsWith(String end) {
        return like("%" + Patterns.escaped(end));
    }

    /** Has another text somewhere in it. */
    default Condition contains(Expression<String> part) {
        return Patterns.matches(this, " LIKE ", "'%' || ", part, " || '%'");
    }

    /** Begins with another text. */
    default Condition startsWith(Expression<String> beginning) {
        return Patterns.matches(this, " LIKE ", "", beginning, " || '%'");
    }

    /** Ends with another text. */
    default Condition endsWith(Expression<String> end) {
        return Patterns.matches(this, " LIKE ", "'%' || ", end, "");
    }

    /** A pattern: {@code %} for any characters, {@code _} for one, {@code \} before one of them that stands for itself. */
    default Condition like(String pattern) {
        return Patterns.matches(this, " LIKE ", pattern);
    }

    /** The same questions with upper and lower case taken as one. */
    default IgnoringCase ignoringCase() {
        return new IgnoringCase(this);
    }
}
