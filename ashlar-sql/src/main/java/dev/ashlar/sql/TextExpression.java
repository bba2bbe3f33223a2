package dev.ashlar.sql;

/** A text: a column of text, a text inside of a JSON document, whatever {@link #of} is told to be one. */
public interface TextExpression extends Expression<String> {
    /** The same expression, with a text's questions: {@code TextExpression.of(lower(p.title)).contains("x")}. */
    static TextExpression of(Expression<String> text) {
        return new TextExpression() {
            @Override
            public PgType<String> type() {
                return text.type();
            }

            @Override
            public void write(SqlWriter out) {
                text.write(out);
            }
        };
    }

    /** Has the text somewhere in it; {@code %} and {@code _} stand for themselves. */
    default Condition contains(String part) {
        return like("%" + Pattern.escaped(part) + "%");
    }

    /** Begins with the text; an index helps when its collation is {@code C} or its operator class {@code text_pattern_ops}. */
    default Condition startsWith(String beginning) {
        return like(Pattern.escaped(beginning) + "%");
    }

    default Condition endsWith(String end) {
        return like("%" + Pattern.escaped(end));
    }

    /** Has the text of another column somewhere in it. */
    default Condition contains(Expression<String> part) {
        return Pattern.matches(this, " LIKE ", "'%' || ", part, " || '%'");
    }

    /** Begins with the text of another column. */
    default Condition startsWith(Expression<String> beginning) {
        return Pattern.matches(this, " LIKE ", "", beginning, " || '%'");
    }

    /** Ends with the text of another column. */
    default Condition endsWith(Expression<String> end) {
        return Pattern.matches(this, " LIKE ", "'%' || ", end, "");
    }

    /** A pattern: {@code %} for any characters, {@code _} for one, {@code \} before one of them that stands for itself. */
    default Condition like(String pattern) {
        return Pattern.matches(this, " LIKE ", pattern);
    }

    /** The same questions with upper and lower case taken as one. */
    default IgnoringCase ignoringCase() {
        return new IgnoringCase(this);
    }
}
