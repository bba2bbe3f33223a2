package dev.ashlar.sql;

/** A column of text. */
public final class TextColumn extends Column<String> {
    TextColumn(Table table, String name, PgType<String> type) {
        super(table, name, type);
    }

    /** Has the text somewhere in it; {@code %} and {@code _} stand for themselves. */
    public Condition contains(String part) {
        return like("%" + escaped(part) + "%");
    }

    /** Begins with the text; an index helps when its collation is {@code C} or its operator class {@code text_pattern_ops}. */
    public Condition startsWith(String beginning) {
        return like(escaped(beginning) + "%");
    }

    public Condition endsWith(String end) {
        return like("%" + escaped(end));
    }

    /** Has the text of another column somewhere in it. */
    public Condition contains(Expression<String> part) {
        return matches(" LIKE ", "'%' || ", part, " || '%'");
    }

    /** Begins with the text of another column. */
    public Condition startsWith(Expression<String> beginning) {
        return matches(" LIKE ", "", beginning, " || '%'");
    }

    /** Ends with the text of another column. */
    public Condition endsWith(Expression<String> end) {
        return matches(" LIKE ", "'%' || ", end, "");
    }

    /** A pattern: {@code %} for any characters, {@code _} for one, {@code \} before one of them that stands for itself. */
    public Condition like(String pattern) {
        return matches(" LIKE ", pattern);
    }

    /** The same questions with upper and lower case taken as one. */
    public IgnoringCase ignoringCase() {
        return new IgnoringCase(this);
    }

    Condition matches(String operator, String pattern) {
        return Condition.of(out -> {
            write(out);
            out.append(operator).parameter(type(), pattern);
        });
    }

    /** The characters that have a meaning in patterns are escaped by PostgreSQL, for only it knows the text. */
    Condition matches(String operator, String before, Expression<String> part, String behind) {
        return Condition.of(out -> out.expression(this)
                .append(operator + "(" + before + "regexp_replace(")
                .expression(part)
                .append(", '([\\\\%_])', '\\\\\\1', 'g')" + behind + ")"));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
