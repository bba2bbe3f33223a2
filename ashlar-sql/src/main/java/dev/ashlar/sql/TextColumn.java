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

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
