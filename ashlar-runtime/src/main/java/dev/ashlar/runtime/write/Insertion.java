package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an INSERT.
 *
 * @param rows that have all their values, for the same columns
 */
record Insertion(Table table, List<? extends CreateData<?>> rows, Conflict conflict, Returning returning) {
    Statement statement(Session session) {
        SqlWriter out = session.writer();
        write(out);
        return out.toStatement();
    }

    /** One row with nothing behind it. */
    static void writeOne(SqlWriter out, CreateData<?> row) {
        writeTarget(out, row);
        if (row.size() > 0) {
            writeValues(out.append(" VALUES ("), row, row);
        }
    }

    /** The whole, as a statement of its own or inside of another. */
    void write(SqlWriter out) {
        CreateData<?> first = rows.get(0);
        writeTarget(out, first);
        if (first.size() > 0 && isArrays()) {
            writeArrays(out, first);
        } else if (first.size() > 0) {
            writeValues(out, first);
        }
        conflict.clause().accept(out);
        if (!returning.isEmpty()) {
            returning.write(out.append(" RETURNING "));
        }
    }

    private boolean isArrays() {
        return rows.size() > RowValues.FEW && fitsArrays(rows.get(0).columns());
    }

    /** Whether arrays can carry the rows: one parameter for a column, and one text for any number of rows. */
    static boolean fitsArrays(List<Column<?>> columns) {
        for (Column<?> column : columns) {
            if (!RowValues.fitsArray(column.type())) {
                return false;
            }
        }
        return true;
    }

    private static void writeTarget(SqlWriter out, CreateData<?> first) {
        Table table = first.table();
        out.append("INSERT INTO ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        if (first.size() == 0) {
            out.append(" DEFAULT VALUES");
            return;
        }
        for (int i = 0; i < first.size(); i++) {
            out.append(i == 0 ? " (" : ", ").append(first.column(i).quotedName());
        }
        out.append(")");
    }

    private void writeValues(SqlWriter out, CreateData<?> first) {
        String before = " VALUES (";
        for (CreateData<?> row : rows) {
            writeValues(out.append(before), first, row);
            before = ", (";
        }
    }

    /** @param first whose columns these are */
    private static void writeValues(SqlWriter out, CreateData<?> first, CreateData<?> row) {
        for (int i = 0; i < first.size(); i++) {
            Column<?> column = first.column(i);
            if (i > 0) {
                out.append(", ");
            }
            Cell.write(out, column.type(), row.value(i, column));
        }
        out.append(")");
    }

    private void writeArrays(SqlWriter out, CreateData<?> first) {
        String between = " SELECT * FROM unnest(";
        for (int i = 0; i < first.size(); i++) {
            writeArray(out.append(between), i, first.column(i));
            between = ", ";
        }
        out.append(")");
    }

    @SuppressWarnings("unchecked") // a row's value is of its column's type
    private <V> void writeArray(SqlWriter out, int at, Column<V> column) {
        List<@Nullable V> values = new ArrayList<>(rows.size());
        for (CreateData<?> row : rows) {
            values.add((V) row.value(at, column));
        }
        out.typedParameter(PgType.listOf(column.type()), values);
    }
}
