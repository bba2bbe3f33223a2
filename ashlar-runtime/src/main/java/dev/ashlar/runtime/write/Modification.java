package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes an UPDATE of living rows. It counts up their version, so that a write that comes with an older one is refused.
 *
 * @param changes one at least, or a table with a version
 * @param which writes the condition on the rows, called {@link Layout#ROOT}
 */
record Modification(Table table, List<Change> changes, Consumer<SqlWriter> which, Returning returning) {
    Statement statement() {
        SqlWriter out = new SqlWriter();
        out.append("UPDATE ")
                .append(table.quotedName())
                .append(" AS ")
                .append(Layout.ROOT)
                .append(" SET ");
        out.enter(table, Layout.ROOT);
        writeChanges(out, table, changes);
        which.accept(out.append(" WHERE "));
        Alive.and(out, table);
        if (!returning.isEmpty()) {
            returning.write(out.append(" RETURNING "));
        }
        return out.toStatement();
    }

    static void writeChanges(SqlWriter out, Table table, List<Change> changes) {
        Column<?> version = table.version();
        String between = "";
        for (Change change : changes) {
            if (version == null || !version.name().equals(change.column().name())) {
                out.append(between).append(change.column().quotedName()).append(" = ");
                change.value().accept(out);
                between = ", ";
            }
        }
        if (version != null) {
            out.append(between).append(version.quotedName()).append(" = ");
            Change.writePresent(out, version).append(" + 1");
        }
    }
}
