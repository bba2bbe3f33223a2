package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates a row, or updates it when it is there. */
record Upserts(Session session) {
    /** Whether one statement does it: nothing is nested but links to rows that are there, and the key is created as given. */
    static boolean isOneStatement(KeyData key, CreateData<?> create, UpdateData<?> update) {
        return create.isPlain()
                && update.isPlain()
                && key.parts().stream().allMatch(part -> isCreatedAsGiven(create, part));
    }

    /** {@code INSERT ... ON CONFLICT DO UPDATE}: no other transaction can come between. */
    Written upsert(
            Key<?> key, CreateData<?> create, UpdateData<?> update, @Nullable Layout<?> layout, Set<String> wanted) {
        KeyData filled = key.data().within(session.tenant());
        Table table = create.table();
        Prepared row = new Creates(session).prepare(create);
        List<Change> changes = new Updates(session).changes(update);
        Returning returning = new Returning(layout, columns(table, wanted));
        Insertion insertion = new Insertion(
                table,
                List.of(row.cells()),
                out -> writeUpdate(out, table, filled, changes, key.seenVersion()),
                returning);
        return new Updates(session)
                .first(insertion.statement(), returning)
                .orElseThrow(() -> refused(table, filled, key.seenVersion(), row));
    }

    /** Looks first: for changes of more than the row itself. */
    Written updateOrInsert(
            Key<?> key, CreateData<?> create, UpdateData<?> update, @Nullable Layout<?> layout, Set<String> wanted) {
        return isThere(create.table(), key.data().within(session.tenant()))
                ? new Updates(session).update(key, update, layout, wanted)
                : new Creates(session).insert(create, layout, wanted);
    }

    private boolean isThere(Table table, KeyData key) {
        SqlWriter out = new SqlWriter().append("SELECT 1 FROM ").append(table.quotedName());
        out.append(" AS ").append(Layout.ROOT).append(" WHERE ");
        key.write(out, Layout.ROOT);
        Alive.and(out, table).append(" FOR UPDATE");
        return !session.query(out.toStatement(), row -> Objects.requireNonNull(row.get(0, PgType.INTEGER)))
                .isEmpty();
    }

    private static void writeUpdate(
            SqlWriter out, Table table, KeyData key, List<Change> changes, @Nullable Long seen) {
        Creates.writeConflict(out, table, key).append(" DO UPDATE SET ");
        if (changes.isEmpty() && table.version() == null) {
            String same = key.parts().get(0).column().quotedName(); // writes nothing new, but returns the row
            out.append(same).append(" = ").append(Layout.ROOT).append(".").append(same);
        } else {
            Modification.writeChanges(out, table, changes);
        }
        out.append(" WHERE ");
        Updates.which(table, key, seen).write(out);
        Alive.and(out, table);
    }

    /** The row is there but may not be updated: its version is another, or it is softly deleted and keeps the key taken. */
    private RuntimeException refused(Table table, KeyData key, @Nullable Long seen, Prepared row) {
        if (seen != null) {
            return new Updates(session).missing(table, key, seen);
        }
        new Creates(session).insert(row, null, Set.of()); // fails with the violated constraint
        return new RecordNotFound(table.name(), key.toString());
    }

    private static List<Column<?>> columns(Table table, Set<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(table.column(name)));
        return columns;
    }

    private static boolean isCreatedAsGiven(CreateData<?> create, KeyPart<?> part) {
        String column = part.column().name();
        return part.value() == null || Optional.of(part.value()).equals(Optional.ofNullable(create.value(column)));
    }
}
