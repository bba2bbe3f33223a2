package dev.ashlar.sql;

/** The patterns of LIKE. */
final class Patterns {
    private Patterns() {}

    static Condition matches(Expression<String> text, String operator, String pattern) {
        return Condition.of(out -> {
            out.expression(text);
            out.append(operator).parameter(text.type(), pattern);
        });
    }

    /** The characters that have a meaning in patterns are escaped by PostgreSQL, for only it knows the text. */
    static Condition matches(
            Expression<String> text, String operator, String before, Expression<String> part, String behind) {
        return Condition.of(out -> out.expression(text)
                .append(operator + "(" + before + "regexp_replace(")
                .expression(part)
                .append(", '([\\\\%_])', '\\\\\\1', 'g')" + behind + ")"));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
