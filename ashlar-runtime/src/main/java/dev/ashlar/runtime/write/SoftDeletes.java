package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks rows as deleted together with the rows that hang on them, and brings them back. One moment marks them all, so that a
 * restored row gets back what went with it, and not what had been deleted before.
 */
record SoftDeletes(Session session) {
    /** In milliseconds, which every column of a time keeps: rows of two tables that went together have equal times. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Marks the row, whose change says so already, and all that goes with it. */
    Written delete(Updates updates, RowChange change, Instant time) {
        Table table = change.data().table();
        Written row = updates.update(change.key(), change.data(), change.layout(), columns(table));
        new SoftCascade(session).delete(table, List.of(row.columns()), time);
        return row;
    }

    /** All living rows that meet the condition; answers how many, without those that went with them. */
    long deleteMany(Table table, Condition condition, UpdateData<?> data, Instant time) {
        Returning returning = new Returning(null, SoftCascade.columns(table, columns(table)));
        Statement statement = new Modification(table, data.complete(), condition::write, returning).statement();
        List<Written> rows = session.query(statement, returning::read);
        new SoftCascade(session)
                .delete(table, rows.stream().map(Written::columns).toList(), time);
        return rows.size();
    }

    /** @throws RecordNotFound when no deleted row has this key */
    Written restore(RowChange change) {
        Table table = change.data().table();
        KeyData key = change.key().data().within(session.tenant());
        Condition which = Updates.which(table, key, change.key().seenVersion());
        return restore(table, which, change.data(), change.layout()).stream()
                .findFirst()
                .orElseThrow(() -> missing(table, key, change));
    }

    /** Why no row was brought back. */
    private RuntimeException missing(Table table, KeyData key, RowChange change) {
        Long seen = change.key().seenVersion();
        Column<?> version = table.version();
        RecordNotFound absent = new RecordNotFound(table.name(), key + " (of a deleted row)");
        if (seen == null || version == null) {
            return absent;
        }
        return old(table, Updates.which(table, key, null), Set.of(version.name())).stream()
                .map(row -> (Number) Objects.requireNonNull(row.columns().get(version.name())))
                .<RuntimeException>map(found -> new StaleRow(table.name(), seen, found.longValue()))
                .findFirst()
                .orElse(absent);
    }

    /** The deleted rows that meet the condition, and what went with each. */
    List<Written> restore(Table table, Condition which, UpdateData<?> data, @Nullable Layout<?> layout) {
        List<Written> old = table.cascades().isEmpty() ? List.of() : old(table, which, columns(table));
        Returning returning = new Returning(layout, List.of(deletedAt(table)));
        SqlWriter out = new SqlWriter();
        out.append("UPDATE ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        Modification.writeChanges(out.append(" SET "), table, data.complete());
        writeDeleted(out, table, which);
        returning.write(out.append(" RETURNING "));
        List<Written> rows = session.query(out.toStatement(), returning::read);
        new SoftCascade(session)
                .restore(table, old.stream().map(Written::columns).toList());
        return rows;
    }

    /** The rows as they were deleted, locked: when, and what others point to. */
    private List<Written> old(Table table, Condition which, Set<String> wanted) {
        Returning returning = new Returning(null, SoftCascade.columns(table, wanted));
        SqlWriter out = new SqlWriter().append("SELECT ");
        returning.write(out);
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        writeDeleted(out, table, which);
        return session.query(out.append(" FOR UPDATE").toStatement(), returning::read);
    }

    private static void writeDeleted(SqlWriter out, Table table, Condition which) {
        which.write(out.append(" WHERE "));
        out.append(" AND ")
                .append(Layout.ROOT)
                .append(".")
                .append(deletedAt(table).quotedName())
                .append(" IS NOT NULL");
    }

    static Column<?> deletedAt(Table table) {
        return Objects.requireNonNull(table.softDelete(), table::name);
    }

    /** The time of deletion, and what rows that go with it point to. */
    static Set<String> columns(Table table) {
        Set<String> columns = new LinkedHashSet<>();
        columns.add(deletedAt(table).name());
        for (Relation<?> relation : table.cascades()) {
            columns.addAll(relation.localColumns());
        }
        return columns;
    }

    /** A change of one row, and what of it is answered. */
    record RowChange(
            Key<?> key, UpdateData<?> data, @Nullable Layout<?> layout) {}
}
