package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.StaleRow;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Updates rows with all that is nested in the change. */
record Updates(Session session) {
    /**
     * The row with this key.
     *
     * @throws StaleRow when the key comes with a version that the row no longer has
     * @throws RecordNotFound when there is none
     */
    Written update(Key<?> key, UpdateData<?> data, @Nullable Layout<?> layout, Set<String> wanted) {
        Table table = data.table();
        KeyData filled = key.data().within(session.tenant());
        Returning returning = new Returning(layout, columns(data, wanted));
        Condition which = which(table, filled, key.seenVersion());
        Statement statement = statement(table, changes(data), which, returning);
        Written row = first(statement, returning).orElseThrow(() -> missing(table, filled, key.seenVersion()));
        new Links(session).writeChildren(data.ones(), data.manys(), row, false);
        return row;
    }

    /** All rows that meet the condition. */
    long updateMany(Table table, Condition condition, UpdateData<?> data) {
        if (!data.ones().isEmpty() || !data.manys().isEmpty()) {
            throw new IllegalArgumentException(
                    "updateMany of \"" + table.name() + "\" cannot change relations; update the rows one by one");
        }
        Announced.updating(session.middleware(), data);
        List<Change> changes = data.complete();
        if (changes.isEmpty() && table.version() == null) {
            return 0;
        }
        return session.execute(new Modification(table, changes, condition::write, Returning.NOTHING).statement());
    }

    /** The row's own changes, with the foreign keys of the rows that it points to from now on. */
    List<Change> changes(UpdateData<?> data) {
        Announced.updating(session.middleware(), data);
        Links links = new Links(session);
        for (NestedOne one : data.ones()) {
            if (KeySide.isHere(one.relation())) {
                links.target(one).forEach(cell -> data.put(Change.of(cell)));
            }
        }
        return data.complete();
    }

    /** Why no row was written. */
    RuntimeException missing(Table table, KeyData key, @Nullable Long seen) {
        Column<?> version = table.version();
        if (seen == null || version == null) {
            return new RecordNotFound(table.name(), key.toString());
        }
        Returning returning = new Returning(null, List.of(version));
        return first(selection(table, which(table, key, null), returning), returning)
                .map(row -> (Number) Objects.requireNonNull(row.columns().get(version.name())))
                .<RuntimeException>map(found -> new StaleRow(table.name(), seen, found.longValue()))
                .orElseGet(() -> new RecordNotFound(table.name(), key.toString()));
    }

    /** The row with this key, as long as it has the version that was seen. */
    static Condition which(Table table, KeyData key, @Nullable Long seen) {
        Column<?> version = table.version();
        return Condition.of(out -> {
            key.write(out, Layout.ROOT);
            if (seen != null && version != null) {
                out.append(" AND ").append(Layout.ROOT).append(".").append(version.quotedName());
                out.append(" = ").parameter(PgType.BIGINT, seen);
            }
        });
    }

    private static Statement statement(Table table, List<Change> changes, Condition which, Returning returning) {
        return changes.isEmpty() && table.version() == null
                ? selection(table, which, returning)
                : new Modification(table, changes, which::write, returning).statement();
    }

    /** Nothing of the row itself changes: it must be there all the same. */
    private static Statement selection(Table table, Condition which, Returning returning) {
        SqlWriter out = new SqlWriter().append("SELECT ");
        returning.write(out);
        out.append(" FROM ")
                .append(table.quotedName())
                .append(" AS ")
                .append(Layout.ROOT)
                .append(" WHERE ");
        which.write(out);
        return Alive.and(out, table).toStatement();
    }

    Optional<Written> first(Statement statement, Returning returning) {
        return session.query(statement, returning::read).stream().findFirst();
    }

    /** Of a row that was there before, everything that is needed must be asked for; one column at least. */
    private static List<Column<?>> columns(UpdateData<?> data, Set<String> wanted) {
        Set<String> names = new LinkedHashSet<>(wanted);
        data.ones().stream()
                .filter(one -> !KeySide.isHere(one.relation()))
                .forEach(one -> names.addAll(one.relation().localColumns()));
        data.manys().forEach(many -> names.addAll(many.localColumns()));
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(data.table().column(name)));
        return columns;
    }
}
