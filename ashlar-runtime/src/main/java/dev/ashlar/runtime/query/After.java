package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;

/**
 * The rows from a place on, NULLs in their order too. The place is a row of {@code "cursor"} with a column for each order.
 *
 * @param included whether the place itself counts
 */
record After(Table table, List<Order> orders, boolean included) {
    static final String ALIAS = "\"cursor\"";

    Condition condition() {
        return Condition.of(this::write);
    }

    private void write(SqlWriter out) {
        boolean certain = true;
        boolean oneWay = true;
        for (Order order : orders) {
            certain &= !mayBeNull(order.expression());
            oneWay &= order.isDescending() == orders.get(0).isDescending();
        }
        if (certain && oneWay) {
            writeRows(out);
            return;
        }
        out.append("(");
        if (certain) {
            writeBound(out);
        }
        writeFrom(0, out);
        out.append(certain ? "))" : ")");
    }

    /** {@code (a, b) > (x, y)}, which PostgreSQL finds in an index of both. */
    private void writeRows(SqlWriter out) {
        Groups.separated(out.append("("), orders, order -> out.expression(order.expression()));
        out.append(orders.get(0).isDescending() ? ") <" : ") >").append(included ? "= (" : " (");
        for (int i = 0; i < orders.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(at(i));
        }
        out.append(")");
    }

    /** What holds for all rows from the place on, so that an index of the first order is read from there. */
    private void writeBound(SqlWriter out) {
        Order first = orders.get(0);
        out.expression(first.expression())
                .append(first.isDescending() ? " <= " : " >= ")
                .append(at(0));
        out.append(" AND (");
    }

    private void writeFrom(int i, SqlWriter out) {
        writeAfter(i, out);
        if (i == orders.size() - 1) {
            if (included) {
                out.append(" OR ");
                writeSame(i, out);
            }
            return;
        }
        out.append(" OR (");
        writeSame(i, out);
        out.append(" AND (");
        writeFrom(i + 1, out);
        out.append("))");
    }

    private void writeSame(int i, SqlWriter out) {
        Expression<?> expression = orders.get(i).expression();
        out.expression(expression)
                .append(mayBeNull(expression) ? " IS NOT DISTINCT FROM " : " = ")
                .append(at(i));
    }

    /** NULL has its place too: before or after all values. */
    private void writeAfter(int i, SqlWriter out) {
        Order order = orders.get(i);
        Expression<?> here = order.expression();
        String operator = order.isDescending() ? " < " : " > ";
        out.expression(here).append(operator).append(at(i));
        if (!mayBeNull(here)) {
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

    private boolean mayBeNull(Expression<?> expression) {
        boolean own = expression instanceof Column<?> column && column.table() == table;
        boolean never =
                table.primaryKey().contains(expression) || !table.nullable().contains(expression);
        return !(own && never);
    }

    private static String at(int i) {
        return ALIAS + "." + ChildKey.name(i);
    }
}
