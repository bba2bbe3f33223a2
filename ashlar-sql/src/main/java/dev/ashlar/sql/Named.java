package dev.ashlar.sql;

/**
 * An expression with a name of its own in a select list; elsewhere it is the expression.
 *
 * @param name not quoted
 */
public record Named<T>(Expression<T> expression, String name) implements Expression<T> {
    @Override
    public PgType<T> type() {
        return expression.type();
    }

    @Override
    public void write(SqlWriter out) {
        out.expression(expression);
    }

    /** {@code count(*) AS "posts"}. */
    @Override
    public void writeSelected(SqlWriter out) {
        expression.writeSelected(out);
        out.append(" AS ").identifier(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
