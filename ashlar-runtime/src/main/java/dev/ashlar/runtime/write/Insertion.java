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
        if (conflict.form() == null) {
            SqlWriter out = new SqlWriter();
            write(out);
            return out.toStatement();
        }
        List<Column<?>> columns = rows.get(0).columns();
        int written = isArrays(columns) ? 0 : rows.size();
        return session.statement(new Form(table, columns, written, conflict.form(), returning), this::write);
    }

    /**
     * What decides the text.
     *
     * @param rows as many as it has places for; 0: arrays for any number
     */
    private record Form(Table table, List<Column<?>> columns, int rows, Object conflict, Returning returning) {}

    /** The whole, as a statement of its own or inside of another. */
    void write(SqlWriter out) {
        out.append("INSERT INTO ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        List<Column<?>> columns = rows.get(0).columns();
        if (columns.isEmpty()) {
            out.append(" DEFAULT VALUES");
        } else {
            writeRows(out, columns);
        }
        conflict.clause().accept(out);
        if (!returning.isEmpty()) {
            returning.write(out.append(" RETURNING "));
        }
    }

    private boolean isArrays(List<Column<?>> columns) {
        return rows.size() > RowValues.FEW && fitsArrays(columns);
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

    private void writeRows(SqlWriter out, List<Column<?>> columns) {
        String between = " (";
        for (Column<?> column : columns) {
            out.append(between).append(column.quotedName());
            between = ", ";
        }
        out.append(")");
        if (isArrays(columns)) {
            writeArrays(out, columns);
        } else {
            writeValues(out, columns);
        }
    }

    private void writeValues(SqlWriter out, List<Column<?>> columns) {
        String between = " VALUES (";
        for (CreateData<?> row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                Column<?> column = columns.get(i);
                Cell.write(out.append(between), column.type(), row.value(i, column));
                between = ", ";
            }
            out.append(")");
            between = ", (";
        }
    }

    private void writeArrays(SqlWriter out, List<Column<?>> columns) {
        String between = " SELECT * FROM unnest(";
        for (int i = 0; i < columns.size(); i++) {
            writeArray(out.append(between), i, columns.get(i));
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
