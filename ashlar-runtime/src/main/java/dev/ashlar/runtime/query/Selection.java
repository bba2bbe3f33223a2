package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes the statements that read the rows of one table, without a parent. */
record Selection(Table table, Arguments asked) {
    /** All that a shape's layout selects. */
    Statement rows(Layout<?> layout) {
        SqlWriter out = new SqlWriter();
        out.append("SELECT ").append(layout.selectList());
        Ordering ordering = Ordering.of(asked, table);
        writeFrom(out, layout.joins(), ordering);
        ordering.write(out);
        writePage(out);
        return out.toStatement();
    }

    /** How many rows there are; of a page, how many are on it. */
    Statement count() {
        SqlWriter out = new SqlWriter();
        if (asked.take() == null && asked.skip() == 0) {
            writeFrom(out.append("SELECT count(*)"), "", Ordering.of(asked, table));
            return out.toStatement();
        }
        out.append("SELECT count(*) FROM (SELECT 1");
        writeFrom(out, "", Ordering.of(asked, table));
        writePage(out);
        out.append(") AS \"page\"");
        return out.toStatement();
    }

    Statement exists() {
        SqlWriter out = new SqlWriter();
        out.append("SELECT EXISTS (SELECT 1");
        writeFrom(out, "", Ordering.of(asked, table));
        writePage(out);
        out.append(")");
        return out.toStatement();
    }

    private void writeFrom(SqlWriter out, String joins, Ordering ordering) {
        out.append(" FROM ").table(table).append(joins);
        List<Condition> conditions = new ArrayList<>(conditions(table, asked));
        KeyData key = asked.cursor();
        if (key != null) {
            Cursor cursor = new Cursor(key, table, ordering.orders());
            cursor.writeJoin(out);
            conditions.add(cursor.condition());
        }
        writeWhere(out, conditions);
    }

    private void writePage(SqlWriter out) {
        writePage(out, asked);
    }

    /** The number of rows is part of the text: few differ, and PostgreSQL plans a LIMIT that it knows better. */
    static void writePage(SqlWriter out, Arguments asked) {
        Integer take = asked.take();
        if (take != null) {
            out.append(" LIMIT ").append(Integer.toString(Math.abs(take)));
        }
        if (asked.skip() > 0) {
            out.append(" OFFSET ").parameter(PgType.BIGINT, asked.skip());
        }
    }

    static void writeWhere(SqlWriter out, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            out.append(" WHERE ");
            Condition.all(conditions).writeOpen(out);
        }
    }

    /** That the row lives, unless all rows are asked for, and what the call asks. */
    static List<Condition> conditions(Table table, Arguments asked) {
        List<Condition> conditions = new ArrayList<>(3);
        Column<?> deleted = table.softDelete();
        if (deleted != null && !asked.withDeleted()) {
            conditions.add(deleted.isNull());
        }
        conditions.addAll(asked.where());
        return conditions;
    }
}
