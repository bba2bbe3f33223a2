package dev.ashlar.runtime.query;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;

/**
 * Begins with one row: its place in the order is looked up by key in a sub-query, and rows before it are left out. A
 * cursor whose row was softly deleted meanwhile still marks its place.
 */
record Cursor(KeyData key, Table table, List<Order> orders) {
    private static final String ALIAS = "\"cursor\"";

    /** The cursor's row with one column for each order, joined to every row. */
    void writeJoin(SqlWriter out) {
        out.append(" CROSS JOIN (SELECT ");
        out.openScope();
        String alias = out.enter(table);
        for (int i = 0; i < orders.size(); i++) {
            out.append(i == 0 ? "" : ", ").expression(orders.get(i).expression());
            out.append(" AS ").append(place(i));
        }
        out.append(" FROM ")
                .append(table.quotedName())
                .append(" AS ")
                .append(alias)
                .append(" WHERE ");
        key.write(out, alias);
        out.closeScope();
        out.append(") AS ").append(ALIAS);
    }

    /** True for the cursor's row and for those after it. */
    Condition condition() {
        return Condition.of(out -> {
            out.append("(");
            writeFrom(0, out);
            out.append(")");
        });
    }

    private void writeFrom(int i, SqlWriter out) {
        if (i == orders.size() - 1) {
            writeAfter(i, out);
            out.append(" OR ");
            writeSame(i, out);
            return;
        }
        writeAfter(i, out);
        out.append(" OR (");
        writeSame(i, out);
        out.append(" AND (");
        writeFrom(i + 1, out);
        out.append("))");
    }

    private void writeSame(int i, SqlWriter out) {
        Expression<?> expression = orders.get(i).expression();
        out.expression(expression)
                .append(isKey(expression) ? " = " : " IS NOT DISTINCT FROM ")
                .append(at(i));
    }

    /** NULL has its place too: before or after all values. */
    private void writeAfter(int i, SqlWriter out) {
        Order order = orders.get(i);
        Expression<?> here = order.expression();
        String operator = order.isDescending() ? " < " : " > ";
        out.expression(here).append(operator).append(at(i));
        if (isKey(here)) {
            return;
        }
        if (order.isNullsFirst()) {
            out.append(" OR (")
                    .append(at(i))
                    .append(" IS NULL AND ")
                    .expression(here)
                    .append(" IS NOT NULL)");
        } else {
            out.append(" OR (")
                    .expression(here)
                    .append(" IS NULL AND ")
                    .append(at(i))
                    .append(" IS NOT NULL)");
        }
    }

    /** Columns of the primary key are never NULL. */
    private boolean isKey(Expression<?> expression) {
        return expression instanceof Column<?> column && table.primaryKey().contains(column);
    }

    private static String at(int i) {
        return ALIAS + "." + place(i);
    }

    private static String place(int i) {
        return "\"k" + i + '"';
    }
}
