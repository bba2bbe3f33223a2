package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeySet;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@code onDelete: Cascade} means between rows that are marked instead of deleted: one statement for each relation and
 * level, whatever the number of rows. It is a change of those rows as any other: it counts their versions up, and sets their times
 * of change where the client keeps them.
 */
record SoftCascade(Session session) {
    /** Marks the living rows that hang on these. */
    void delete(Table table, List<Map<String, @Nullable Object>> rows, Instant time) {
        for (Relation<?> relation : table.cascades()) {
            Table child = relation.target();
            Column<?> deleted = SoftDeletes.deletedAt(child);
            KeySet keys = keys(relation, child, rows, false);
            if (keys != null) {
                Returning returning = new Returning(null, columns(child, SoftDeletes.columns(child)));
                Change mark = Change.of(Cell.of(deleted, Moment.of(deleted, time)));
                SqlWriter out = writeUpdate(child, mark, keys);
                returning.write(Alive.and(out, child).append(" RETURNING "));
                delete(child, run(out.toStatement(), returning), time);
            }
        }
    }

    /** Brings back the rows that were marked in the same moment as those of theirs that they hang on. */
    void restore(Table table, List<Map<String, @Nullable Object>> rows) {
        for (Relation<?> relation : table.cascades()) {
            Table child = relation.target();
            KeySet keys = keys(relation, child, rows, true);
            if (keys != null) {
                List<Map<String, @Nullable Object>> old = restored(child, keys);
                restore(child, old);
            }
        }
    }

    /** Reads before it writes: before PostgreSQL 18 no UPDATE returns what was there before. */
    private List<Map<String, @Nullable Object>> restored(Table child, KeySet keys) {
        List<Map<String, @Nullable Object>> old = List.of();
        if (!child.cascades().isEmpty()) {
            Returning returning = new Returning(null, columns(child, SoftDeletes.columns(child)));
            SqlWriter out = session.writer().append("SELECT ");
            returning.write(out);
            out.append(" FROM ").append(child.quotedName()).append(" AS ").append(Layout.ROOT);
            keys.write(out.append(" WHERE "));
            old = run(out.append(" FOR UPDATE").toStatement(), returning);
        }
        Change alive = Change.of(Cell.of(SoftDeletes.deletedAt(child), null));
        session.execute(writeUpdate(child, alive, keys).toStatement());
        return old;
    }

    private SqlWriter writeUpdate(Table child, Change change, KeySet keys) {
        SqlWriter out = session.writer();
        out.append("UPDATE ").append(child.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(child, Layout.ROOT);
        Changes.write(out.append(" SET "), child, Moment.in(child, List.of(change)));
        keys.write(out.append(" WHERE "));
        return out;
    }

    private List<Map<String, @Nullable Object>> run(Statement statement, Returning returning) {
        return session.query(statement, row -> returning.read(row).columns());
    }

    /** The rows that point to these; with {@code time}, those of them deleted when the one that they point to was. */
    private static @Nullable KeySet keys(
            Relation<?> relation, Table child, List<Map<String, @Nullable Object>> rows, boolean time) {
        List<String> columns = new ArrayList<>();
        List<PgType<?>> types = new ArrayList<>();
        for (Column<?> column : columns(child, relation.targetColumns())) {
            columns.add(Layout.ROOT + "." + column.quotedName());
            types.add(column.type());
        }
        Column<?> deleted = SoftDeletes.deletedAt(child);
        if (time) {
            columns.add(Layout.ROOT + "." + deleted.quotedName());
            types.add(deleted.type());
        }
        List<List<Object>> keys = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> key = new ArrayList<>();
            relation.localColumns().forEach(name -> key.add(row.get(name)));
            if (time) {
                Object then = row.get(SoftDeletes.deletedAt(relation.owner()).name());
                key.add(Moment.of(deleted, instant(Objects.requireNonNull(then))));
            }
            if (key.stream().noneMatch(Objects::isNull)) {
                keys.add(key.stream().map(Objects::requireNonNull).toList());
            }
        }
        return keys.isEmpty()
                ? null
                : new KeySet(columns, types, keys.stream().distinct().toList());
    }

    static List<Column<?>> columns(Table table, Collection<String> names) {
        List<Column<?>> columns = new ArrayList<>();
        names.forEach(name -> columns.add(table.column(name)));
        return columns;
    }

    private static Instant instant(Object time) {
        if (time instanceof LocalDateTime local) {
            return local.toInstant(ZoneOffset.UTC);
        }
        return time instanceof LocalDate day ? day.atStartOfDay().toInstant(ZoneOffset.UTC) : (Instant) time;
    }
}
