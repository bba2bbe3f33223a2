package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes what follows SET. A version is counted up, so that a write that comes with an older one is refused. */
final class Changes {
    private Changes() {}

    /** Equal for changes of rows that one statement can write. */
    static String form(List<Change> changes) {
        return changes.stream().map(Change::form).collect(Collectors.joining(", "));
    }

    static boolean isNothing(Table table, List<Change> changes) {
        return changes.isEmpty() && table.version() == null;
    }

    /** For one row, with its values as parameters. */
    static void write(SqlWriter out, Table table, List<Change> changes) {
        write(out, table, List.of(changes), new RowValues());
    }

    /** @param rows the changes of each row, all of one form */
    static void write(SqlWriter out, Table table, List<List<Change>> rows, RowValues values) {
        Column<?> version = table.version();
        String between = "";
        for (int i = 0; i < rows.get(0).size(); i++) {
            Change change = rows.get(0).get(i);
            if (version == null || !version.name().equals(change.column().name())) {
                change.write(out.append(between), each(rows, i, values));
                between = ", ";
            }
        }
        if (version != null) {
            out.append(between).append(version.quotedName()).append(" = ");
            out.append(Change.present(version.quotedName())).append(" + 1");
        }
    }

    private static List<Consumer<SqlWriter>> each(List<List<Change>> rows, int at, RowValues values) {
        List<Consumer<SqlWriter>> each = new ArrayList<>();
        for (int i = 0; i < rows.get(0).get(at).values().size(); i++) {
            List<Parameter> column = new ArrayList<>(rows.size());
            for (List<Change> row : rows) {
                column.add(row.get(at).values().get(i));
            }
            each.add(values.add(column));
        }
        return each;
    }
}
