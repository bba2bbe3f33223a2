package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Deletes rows: softly where the model says so, that is by writing the time. */
record Deletes(Session session) {
    /** The time of deletion as a change; the caller has seen that the table has a column for it. */
    static void mark(UpdateData<?> data, Column<?> column, Instant time) {
        data.put(Change.of(Cell.of(column, timeOf(column, time))));
    }

    /** Removes the row for good, whether softly deleted before or not; what is returned is the row as it was. */
    Written delete(Table table, Key<?> key, Layout<?> layout) {
        KeyData filled = key.data().within(session.tenant());
        Condition which = Updates.which(table, filled, key.seenVersion());
        Returning returning = new Returning(layout, List.of());
        SqlWriter out = writeDelete(table, which);
        returning.write(out.append(" RETURNING "));
        Updates updates = new Updates(session);
        return updates.first(out.toStatement(), returning)
                .orElseThrow(() -> updates.missing(table, filled, key.seenVersion()));
    }

    long deleteMany(Table table, Condition condition) {
        return session.execute(writeDelete(table, condition).toStatement());
    }

    private static SqlWriter writeDelete(Table table, Condition which) {
        SqlWriter out = new SqlWriter();
        out.append("DELETE FROM ")
                .append(table.quotedName())
                .append(" AS ")
                .append(Layout.ROOT)
                .append(" WHERE ");
        out.enter(table, Layout.ROOT);
        which.writeOpen(out);
        return out;
    }

    /** As the column keeps it; without a zone it is UTC. */
    static Object timeOf(Column<?> column, Instant time) {
        if (column.type() == PgType.TIMESTAMP) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        return column.type() == PgType.DATE ? LocalDate.ofInstant(time, ZoneOffset.UTC) : time;
    }
}
