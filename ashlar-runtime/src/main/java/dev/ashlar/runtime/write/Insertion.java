package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes an INSERT.
 *
 * @param rows all with the same columns
 * @param conflict writes the ON CONFLICT clause; null without one
 */
record Insertion(
        Table table,
        List<Map<String, Cell<?>>> rows,
        @Nullable Consumer<SqlWriter> conflict,
        Returning returning) {
    Statement statement() {
        Layout<?> layout = returning.layout();
        if (rows.size() == 1
                && conflict == null
                && layout != null
                && returning.columns().isEmpty()) {
            String text = layout.text(
                    new Form(List.copyOf(rows.get(0).keySet())), () -> written().text());
            return new Statement(text, parameters(), List.of(table));
        }
        return written();
    }

    /** What decides the text of one row's INSERT that returns what a layout reads. */
    private record Form(List<String> columns) {}

    private Statement written() {
        SqlWriter out = new SqlWriter();
        write(out);
        return out.toStatement();
    }

    private List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(rows.get(0).size());
        rows.get(0).values().forEach(cell -> parameters.add(cell.parameter()));
        return parameters;
    }

    /** The whole, as a statement of its own or inside of another. */
    void write(SqlWriter out) {
        out.append("INSERT INTO ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        if (columns().isEmpty()) {
            out.append(" DEFAULT VALUES");
        } else {
            writeRows(out);
        }
        if (conflict != null) {
            conflict.accept(out);
        }
        if (!returning.isEmpty()) {
            returning.write(out.append(" RETURNING "));
        }
    }

    /** Whether arrays can carry the rows: one parameter for a column, and one text for any number of rows. */
    static boolean fitsArrays(Map<String, Cell<?>> row) {
        return row.values().stream().map(cell -> cell.column().type()).allMatch(RowValues::fitsArray);
    }

    private void writeRows(SqlWriter out) {
        String between = " (";
        for (Cell<?> cell : columns()) {
            out.append(between).append(cell.column().quotedName());
            between = ", ";
        }
        out.append(")");
        if (rows.size() > 1 && fitsArrays(rows.get(0))) {
            writeArrays(out);
        } else {
            writeValues(out);
        }
    }

    private void writeValues(SqlWriter out) {
        String between = " VALUES (";
        for (Map<String, Cell<?>> row : rows) {
            for (Cell<?> column : columns()) {
                cell(row, column.column()).write(out.append(between));
                between = ", ";
            }
            out.append(")");
            between = ", (";
        }
    }

    private void writeArrays(SqlWriter out) {
        String between = " SELECT * FROM unnest(";
        for (Cell<?> cell : columns()) {
            writeArray(out.append(between), cell.column());
            between = ", ";
        }
        out.append(")");
    }

    private <V> void writeArray(SqlWriter out, Column<V> column) {
        List<@Nullable V> values = new ArrayList<>(rows.size());
        for (Map<String, Cell<?>> row : rows) {
            values.add(Cell.of(column, cell(row, column).value()).value());
        }
        out.typedParameter(PgType.listOf(column.type()), values);
    }

    private static Cell<?> cell(Map<String, Cell<?>> row, Column<?> column) {
        Cell<?> cell = row.get(column.name());
        if (cell == null) {
            throw new IllegalStateException("rows of one statement differ in column " + column);
        }
        return cell;
    }

    private List<Cell<?>> columns() {
        return List.copyOf(rows.get(0).values());
    }
}
