package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.ChildKey;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;

/**
 * Begins with one row: its place in the order is looked up by key in a sub-query, and rows before it are left out. A
 * cursor whose row was softly deleted meanwhile still marks its place, unless a living one has its key.
 */
record Cursor(KeyData key, Table table, List<Order> orders) {
    /** The cursor's row with one column for each order, joined to every row. */
    void writeJoin(SqlWriter out) {
        out.append(" CROSS JOIN (SELECT ");
        out.openScope();
        String alias = out.enter(table);
        for (int i = 0; i < orders.size(); i++) {
            out.append(i == 0 ? "" : ", ").expression(orders.get(i).expression());
            out.append(" AS ").append(ChildKey.name(i));
        }
        out.append(" FROM ")
                .append(table.quotedName())
                .append(" AS ")
                .append(alias)
                .append(" WHERE ");
        key.write(out, alias);
        Column<?> deleted = table.softDelete();
        if (deleted != null) {
            out.append(" ORDER BY ").append(alias).append(".").append(deleted.quotedName());
            out.append(" DESC NULLS FIRST LIMIT 1");
        }
        out.closeScope();
        out.append(") AS ").append(After.ALIAS);
    }

    /** True for the cursor's row and for those after it. */
    Condition condition() {
        return new After(table, orders, true).condition();
    }
}
