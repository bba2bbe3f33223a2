package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

    /** Marks the row and all that goes with it. */
    Written delete(Aim aim, Mark mark, @Nullable Layout<?> layout, Set<String> wanted) {
        Table table = mark.data().table();
        Set<String> needed = new LinkedHashSet<>(wanted);
        if (!table.cascades().isEmpty()) {
            needed.addAll(columns(table));
        }
        Written row = new Updates(session).update(aim, mark.data(), layout, needed);
        new SoftCascade(session).delete(table, List.of(row.columns()), mark.time());
        return row;
    }

    /** Rows of one table, each of which must be there. One moment marks them all. */
    void deleteAll(List<Removal> removals) {
        if (removals.isEmpty()) {
            return;
        }
        Instant time = now();
        List<Renewal> renewals = new ArrayList<>();
        for (Removal removal : removals) {
            Mark mark = Objects.requireNonNull(removal.softly()).at(time);
            renewals.add(new Renewal(removal.aim(), mark.data()));
        }
        Table table = renewals.get(0).aim().table();
        List<Written> rows =
                new Updates(session).renewAll(renewals, null, table.cascades().isEmpty() ? Set.of() : columns(table));
        cascade(table, rows, time);
    }

    /** All living rows that the aim meets; answers how many, without those that went with them. */
    long deleteAny(Aim aim, Mark mark) {
        Table table = aim.table();
        if (table.cascades().isEmpty()) {
            return new Updates(session).renewAny(new Renewal(aim, mark.data()));
        }
        Announced.updating(session.middleware(), mark.data());
        List<Written> rows = new Aimed(session, List.of(aim))
                .updateEach(mark.data().complete(), Returning.of(table, columns(table)));
        cascade(table, rows, mark.time());
        return rows.size();
    }

    private void cascade(Table table, List<Written> rows, Instant time) {
        new SoftCascade(session)
                .delete(table, rows.stream().map(Written::columns).toList(), time);
    }

    /** @throws RecordNotFound when no deleted row has this key */
    Written restore(RowChange change) {
        return restore(change.aim().table(), which(change.aim()), change.data(), change.layout()).stream()
                .findFirst()
                .orElseThrow(() -> missing(change.aim()));
    }

    /** Why no row was brought back. */
    private RuntimeException missing(Aim aim) {
        Table table = aim.table();
        Pick pick = aim.pick();
        Long seen = pick.version();
        Column<?> version = table.version();
        RecordNotFound absent = new RecordNotFound(table.name(), pick.key() + " (of a deleted row)");
        if (seen == null || version == null) {
            return absent;
        }
        Aim any = new Aim(table, null, new Pick(pick.key(), null, pick.filter()));
        return old(table, which(any), Set.of(version.name())).stream()
                .map(row -> (Number) Objects.requireNonNull(row.columns().get(version.name())))
                .<RuntimeException>map(found -> new StaleRow(table.name(), seen, found.longValue()))
                .findFirst()
                .orElse(absent);
    }

    /** The deleted rows that meet the condition, and what went with each. */
    List<Written> restore(Table table, Condition which, UpdateData<?> data, @Nullable Layout<?> layout) {
        Announced.updating(session.middleware(), data);
        List<Written> old = table.cascades().isEmpty() ? List.of() : old(table, which, columns(table));
        Returning returning = new Returning(layout, List.of(deletedAt(table)));
        SqlWriter out = session.writer();
        out.append("UPDATE ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        Changes.write(out.append(" SET "), table, data.complete());
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
        SqlWriter out = session.writer().append("SELECT ");
        returning.write(out);
        out.append(" FROM ").append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        writeDeleted(out, table, which);
        return session.query(out.append(" FOR UPDATE").toStatement(), returning::read);
    }

    private static Condition which(Aim aim) {
        return Condition.of(out -> new Which(List.of(aim), false).write(out));
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
    record RowChange(Aim aim, UpdateData<?> data, @Nullable Layout<?> layout) {}
}
