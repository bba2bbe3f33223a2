package dev.ashlar.runtime.query;

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
        return Condition.of(out -> {
            out.append("(");
            writeFrom(0, out);
            out.append(")");
        });
    }

    static String place(int i) {
        return "\"k" + i + '"';
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
}
