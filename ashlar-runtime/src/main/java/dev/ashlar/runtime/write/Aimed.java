package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One statement about rows that are found in one way. The answers are the rows that were met, by the number of their aim.
 *
 * @param aims of one form, one at least
 */
record Aimed(Session session, List<Aim> aims) {
    /** @param lock {@code " FOR UPDATE"}, or nothing */
    Map<Integer, Written> select(Returning returning, String lock) {
        Which which = new Which(aims, true);
        Consumer<SqlWriter> number = number(which);
        SqlWriter out = Limited.writer(session).append("SELECT ");
        writeList(out, returning, number);
        out.append(" FROM ").append(table().quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table(), Layout.ROOT);
        which.values().write(out, " CROSS JOIN ");
        which.write(out.append(" WHERE "));
        return run(out.append(lock), returning);
    }

    /** @param changes for each aim, all of one form; one at least, or a table with a version */
    Map<Integer, Written> update(List<List<Change>> changes, Returning returning) {
        Which which = new Which(aims, true);
        SqlWriter out = writeUpdate(which, changes);
        Consumer<SqlWriter> number = number(which);
        which.values().write(out, " FROM ");
        which.write(out.append(" WHERE "));
        if (isOne() && returning.isEmpty()) {
            return counted(session.execute(out.toStatement()));
        }
        writeList(out.append(" RETURNING "), returning, number);
        return run(out, returning);
    }

    /** Any number of rows for each aim; answers how many. */
    long updateAny(List<List<Change>> changes) {
        Which which = new Which(aims, true);
        SqlWriter out = writeUpdate(which, changes);
        which.values().write(out, " FROM ");
        which.write(out.append(" WHERE "));
        return session.execute(out.toStatement());
    }

    /** Any number of rows for each aim. */
    List<Written> selectEach(Returning returning) {
        SqlWriter out = Limited.writer(session);
        writeSelection(out, returning);
        return session.query(out.toStatement(), returning::read);
    }

    /** The living rows that are met, without their numbers. */
    void writeSelection(SqlWriter out, Returning returning) {
        Which which = new Which(aims, true);
        returning.write(out.append("SELECT "));
        writeFrom(out.append(" FROM "), table(), which);
    }

    /** The rows of a table that are met, behind FROM. */
    static void writeFrom(SqlWriter out, Table table, Which which) {
        out.append(table.quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table, Layout.ROOT);
        which.values().write(out, " CROSS JOIN ");
        which.write(out.append(" WHERE "));
    }

    /** Any number of rows for the one aim. */
    List<Written> updateEach(List<Change> changes, Returning returning) {
        Which which = new Which(aims, true);
        SqlWriter out = writeUpdate(which, List.of(changes));
        which.write(out.append(" WHERE "));
        returning.write(out.append(" RETURNING "));
        return session.query(out.toStatement(), returning::read);
    }

    /** Softly deleted rows too. */
    Map<Integer, Written> delete(Returning returning) {
        Which which = new Which(aims, false);
        Consumer<SqlWriter> number = number(which);
        SqlWriter out = writeDelete(which);
        if (isOne() && returning.isEmpty()) {
            return counted(session.execute(out.toStatement()));
        }
        writeList(out.append(" RETURNING "), returning, number);
        return run(out, returning);
    }

    /** Any number of rows for each aim; answers how many. */
    long deleteAny() {
        return session.execute(writeDelete(new Which(aims, false)).toStatement());
    }

    /** The rows that point to one that lives and meets the filter. They are locked. */
    Map<Integer, Written> selectLinked(Relation<?> relation, @Nullable Filter filter, Returning returning) {
        Which which = new Which(aims, true);
        Consumer<SqlWriter> number = number(which);
        SqlWriter out = Limited.writer(session).append("SELECT ");
        writeList(out, returning, number);
        out.append(" FROM ").append(table().quotedName()).append(" AS ").append(Layout.ROOT);
        out.enter(table(), Layout.ROOT);
        which.values().write(out, " CROSS JOIN ");
        out.append(" WHERE ");
        which.write(out);
        writeTarget(out, relation, filter);
        return run(out.append(" FOR UPDATE OF ").append(Layout.ROOT), returning);
    }

    private static void writeTarget(SqlWriter out, Relation<?> relation, @Nullable Filter filter) {
        Table target = relation.target();
        out.append(" AND EXISTS (SELECT 1 FROM ").append(target.quotedName()).append(" AS \"there\"");
        String between = " WHERE ";
        for (int i = 0; i < relation.localColumns().size(); i++) {
            out.append(between)
                    .append("\"there\".")
                    .identifier(relation.targetColumns().get(i));
            out.append(" = ")
                    .append(Layout.ROOT)
                    .append(".")
                    .identifier(relation.localColumns().get(i));
            between = " AND ";
        }
        Column<?> deleted = target.softDelete();
        if (deleted != null) {
            out.append(" AND \"there\".").append(deleted.quotedName()).append(" IS NULL");
        }
        if (filter != null) {
            filter.write(out.append(" AND "), "\"there\"");
        }
        out.append(")");
    }

    private SqlWriter writeDelete(Which which) {
        SqlWriter out = Limited.writer(session).append("DELETE FROM ").append(table().quotedName());
        out.append(" AS ").append(Layout.ROOT);
        out.enter(table(), Layout.ROOT);
        which.values().write(out, " USING ");
        which.write(out.append(" WHERE "));
        return out;
    }

    private SqlWriter writeUpdate(Which which, List<List<Change>> changes) {
        SqlWriter out = Limited.writer(session).append("UPDATE ").append(table().quotedName());
        out.append(" AS ").append(Layout.ROOT).append(" SET ");
        out.enter(table(), Layout.ROOT);
        Changes.write(out, table(), changes, which.values());
        return out;
    }

    private Table table() {
        return aims.get(0).table();
    }

    private boolean isOne() {
        return aims.size() == 1;
    }

    private @Nullable Consumer<SqlWriter> number(Which which) {
        return isOne() ? null : which.values().addNumbers(aims.size());
    }

    private static void writeList(SqlWriter out, Returning returning, @Nullable Consumer<SqlWriter> number) {
        if (!returning.isEmpty()) {
            returning.write(out);
        }
        if (number != null) {
            number.accept(out.append(returning.isEmpty() ? "" : ", "));
        } else if (returning.isEmpty()) {
            out.append("1");
        }
    }

    private Map<Integer, Written> run(SqlWriter out, Returning returning) {
        Map<Integer, Written> rows = new HashMap<>();
        session.query(out.toStatement(), row -> {
            int number = isOne() ? 0 : Objects.requireNonNull(row.get(returning.size(), PgType.INTEGER));
            rows.put(number, returning.read(row));
            return number;
        });
        return rows;
    }

    private static Map<Integer, Written> counted(long rows) {
        return rows == 0 ? Map.of() : Map.of(0, Written.NOTHING);
    }
}
