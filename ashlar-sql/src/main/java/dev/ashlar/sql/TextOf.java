package dev.ashlar.sql;

/** Any expression of text. */
record TextOf(Expression<String> expression) implements TextExpression {
    @Override
    public PgType<String> type() {
        return expression.type();
    }

    @Override
    public void write(SqlWriter out) {
        out.expression(expression);
    }
}
