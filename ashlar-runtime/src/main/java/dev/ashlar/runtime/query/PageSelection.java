package dev.ashlar.runtime.query;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statement of a page: the rows behind a place, and behind the layout's columns the other values that each row is
 * sorted by.
 *
 * @param orders the way the page is read: turned round for a page before
 * @param after the place; null for the first page
 */
record PageSelection(
        Session session,
        Table table,
        Arguments asked,
        List<Order> orders,
        @Nullable List<@Nullable String> after) {
    Statement rows(Layout<?> layout, Edges edges, long rows) {
        SqlWriter out = asked.writer(session);
        out.enter(table, Layout.ROOT);
        layout.writeSelectList(out.append("SELECT "));
        edges.writeAdded(out);
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        layout.writeJoins(out);
        List<Condition> conditions = new ArrayList<>(Selection.conditions(table, asked));
        if (after != null) {
            writePlace(out, after);
            conditions.add(new After(table, orders, false).condition());
        }
        Selection.writeWhere(out, conditions);
        new Ordering(orders).write(out);
        out.append(" LIMIT ").append(Long.toString(rows));
        return out.toStatement();
    }

    private void writePlace(SqlWriter out, List<@Nullable String> values) {
        out.append(" CROSS JOIN (SELECT ");
        for (int i = 0; i < orders.size(); i++) {
            out.append(i == 0 ? "CAST(" : ", CAST(").typedParameter(PgType.STRING, values.get(i));
            out.append(" AS ").append(orders.get(i).expression().type().sqlName());
            out.append(") AS ").append(ChildKey.name(i));
        }
        out.append(") AS ").append(After.ALIAS);
    }
}
