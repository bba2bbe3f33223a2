package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows with all that is nested in them: first the rows that they point to, then themselves, then the rows that
 * point to them; of each kind all at once. Inside a transaction when that takes more than one statement.
 */
record Creates(Session session) {
    /** PostgreSQL counts a statement's parameters in 16 bits. */
    private static final int PARAMETERS_AT_ONCE = 65_535;

    /** One row; {@code wanted} are columns that the caller needs to know. */
    Written insert(CreateData<?> data, @Nullable Layout<?> layout, Set<String> wanted) {
        return data.manys().isEmpty()
                ? insertAlike(List.of(prepare(data)), layout, wanted).get(0)
                : insertAll(List.of(data), layout, wanted).get(0);
    }

    /** Rows of one table, in the order given. */
    List<Written> insertAll(List<? extends CreateData<?>> data, @Nullable Layout<?> layout, Set<String> wanted) {
        List<Prepared> rows = prepareAll(data);
        Set<String> needed = new LinkedHashSet<>(wanted);
        data.forEach(row -> needed.addAll(row.linkingColumns()));
        Map<Integer, Written> written = new HashMap<>();
        for (List<Integer> group : groups(rows)) {
            List<Written> part = insertAlike(Alike.chosen(rows, group), layout, needed);
            for (int i = 0; i < part.size(); i++) {
                written.put(group.get(i), part.get(i));
            }
        }
        List<Written> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            all.add(written.getOrDefault(i, Written.NOTHING));
        }
        new Relatives(session).write(data, all, true);
        return all;
    }

    /**
     * Rows of which nobody needs to know more than how many were written.
     *
     * @param skipDuplicates leaves out those that a unique key already has
     */
    Supplier<Long> insertCounted(List<? extends CreateData<?>> data, boolean skipDuplicates) {
        boolean alone = data.stream().allMatch(row -> row.manys().isEmpty());
        if (!alone && !skipDuplicates) {
            long rows = insertAll(data, null, Set.of()).size();
            return () -> rows;
        }
        refuse(data, alone);
        return insertPrepared(prepareAll(data), skipDuplicates);
    }

    /** Rows that have all their values; answers how many were written. */
    long insertCompleted(List<? extends CreateData<?>> data) {
        List<Prepared> rows = new ArrayList<>(data.size());
        data.forEach(row -> rows.add(new Prepared(row, row.complete())));
        return insertPrepared(rows, false).get();
    }

    /** Rows in which nothing is nested; answers how many were written. */
    Supplier<Long> insertPrepared(List<Prepared> rows, boolean skipDuplicates) {
        Consumer<SqlWriter> conflict = skipDuplicates ? out -> out.append(" ON CONFLICT DO NOTHING") : null;
        List<Supplier<Object>> written = new ArrayList<>();
        for (List<Integer> group : groups(rows)) {
            Insertion insertion = insertion(Alike.chosen(rows, group), conflict, Returning.NOTHING);
            written.add(session.later(new Asked(insertion.statement(), null)));
        }
        return () -> written.stream().mapToLong(count -> (long) count.get()).sum();
    }

    /** Those of the rows that no unique key has already, in no order. */
    List<Written> insertNew(List<? extends CreateData<?>> data, @Nullable Layout<?> layout, Set<String> wanted) {
        refuse(data, data.stream().allMatch(row -> row.manys().isEmpty()));
        return insertMissing(data, null, layout, wanted);
    }

    /**
     * Those of the rows that are not there yet, as far as they were made, in no order. What is nested in them is not written.
     *
     * @param key the one that may be there already; null: any
     */
    List<Written> insertMissing(
            List<? extends CreateData<?>> data, @Nullable KeyData key, @Nullable Layout<?> layout, Set<String> wanted) {
        List<Prepared> rows = prepareAll(data);
        Set<String> needed = new LinkedHashSet<>(wanted);
        data.forEach(row -> needed.addAll(row.linkingColumns()));
        List<Written> made = new ArrayList<>();
        for (List<Integer> group : groups(rows)) {
            List<Prepared> alike = Alike.chosen(rows, group);
            Table table = alike.get(0).table();
            Consumer<SqlWriter> conflict = key == null
                    ? out -> out.append(" ON CONFLICT DO NOTHING")
                    : out -> writeConflict(out, table, key).append(" DO NOTHING");
            Returning returning = new Returning(layout, Returning.columns(table, needed));
            made.addAll(session.query(insertion(alike, conflict, returning).statement(), returning::read));
        }
        return made;
    }

    private Prepared prepare(CreateData<?> data) {
        Announced.creating(session.middleware(), data);
        Targets targets = new Targets(session);
        if (!targets.pointAtKnown(data)) {
            targets.point(List.of(data));
        }
        return complete(data);
    }

    private Prepared complete(CreateData<?> data) {
        fillTenant(data);
        return new Prepared(data, data.complete());
    }

    /**
     * The rows, made or there already, in no order; a row that another transaction makes at this moment may be missing. What is
     * nested in them is not written.
     *
     * @param aims at each by its key, all of one form
     */
    List<Written> insertOrFind(List<? extends CreateData<?>> data, List<Aim> aims, Set<String> wanted) {
        List<Prepared> rows = prepareAll(data);
        KeyData key = Objects.requireNonNull(aims.get(0).pick().key());
        List<Written> found = new ArrayList<>();
        for (List<Integer> group : groups(rows)) {
            List<Prepared> alike = Alike.chosen(rows, group);
            Table table = alike.get(0).table();
            Returning returning = Returning.of(table, wanted);
            SqlWriter out = new SqlWriter().append("WITH \"made\" AS (");
            out.openScope();
            insertion(alike, conflict -> writeConflict(conflict, table, key).append(" DO NOTHING"), returning)
                    .write(out);
            out.closeScope();
            out.append(") SELECT * FROM \"made\" UNION ALL ");
            new Aimed(session, Alike.chosen(aims, group)).writeSelection(out, returning);
            found.addAll(session.query(out.toStatement(), returning::read));
        }
        return found;
    }

    /** The same, of which nobody needs to know more than that they are there then. */
    void insertMissingLater(List<? extends CreateData<?>> data, KeyData key) {
        List<Prepared> rows = prepareAll(data);
        for (List<Integer> group : groups(rows)) {
            List<Prepared> alike = Alike.chosen(rows, group);
            Table table = alike.get(0).table();
            Insertion insertion =
                    insertion(alike, out -> writeConflict(out, table, key).append(" DO NOTHING"), Returning.NOTHING);
            session.later(new Asked(insertion.statement(), null));
        }
    }

    /** Settles what the rows point to and all their values, so that their keys may be known before they are written. */
    List<Prepared> prepareAll(List<? extends CreateData<?>> data) {
        data.forEach(row -> Announced.creating(session.middleware(), row));
        new Targets(session).point(data);
        List<Prepared> rows = new ArrayList<>(data.size());
        data.forEach(row -> rows.add(complete(row)));
        return rows;
    }

    /** {@code ON CONFLICT (...) [WHERE ...]}: finds the unique index of the key, a partial one over living rows too. */
    static SqlWriter writeConflict(SqlWriter out, Table table, KeyData key) {
        out.append(" ON CONFLICT (");
        String between = "";
        for (KeyPart<?> part : key.parts()) {
            out.append(between).append(part.column().quotedName());
            between = ", ";
        }
        out.append(")");
        Column<?> deleted = table.softDelete();
        return deleted == null
                ? out
                : out.append(" WHERE ").append(deleted.quotedName()).append(" IS NULL");
    }

    /** Of rows that may be left out nobody would know whose the others inside are. */
    private static void refuse(List<? extends CreateData<?>> data, boolean alone) {
        if (!alone) {
            throw new IllegalArgumentException(
                    "rows of \"" + data.get(0).table().name()
                            + "\" that may be skipped cannot be made with others inside: create those afterwards");
        }
    }

    void fillTenant(CreateData<?> data) {
        Column<?> tenantKey = data.table().tenantKey();
        if (tenantKey == null || data.has(tenantKey.name())) {
            return;
        }
        Object tenant = session.tenant();
        if (tenant != null) {
            data.put(Cell.of(tenantKey, tenant));
        } else if (!data.fills(tenantKey.name())) {
            throw new TenantRequired("a row of \"" + data.table().name() + "\" is created without a tenant: column "
                    + tenantKey.name() + " has no value and the scope has no tenant");
        }
    }

    /** Rows with values for the same columns, as many as one statement takes. */
    static List<List<Integer>> groups(List<Prepared> rows) {
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group :
                Alike.groups(rows.size(), i -> rows.get(i).cells().keySet())) {
            Map<String, Cell<?>> first = rows.get(group.get(0)).cells();
            int atOnce = Insertion.fitsArrays(first) ? Alike.ROWS_AT_ONCE : PARAMETERS_AT_ONCE / first.size();
            atOnce = first.isEmpty() ? 1 : Math.min(atOnce, Alike.ROWS_AT_ONCE);
            for (int from = 0; from < group.size(); from += atOnce) {
                groups.add(group.subList(from, Math.min(group.size(), from + atOnce)));
            }
        }
        return groups;
    }

    /**
     * PostgreSQL writes and returns the rows one after the other as they come, seen on 15 to 18; a trigger that leaves one out
     * would shift them.
     */
    private List<Written> insertAlike(List<Prepared> rows, @Nullable Layout<?> layout, Set<String> needed) {
        Returning returning = new Returning(layout, missing(rows, needed));
        Insertion insertion = insertion(rows, null, returning);
        if (returning.columns().isEmpty()) {
            return insertLater(rows, insertion, needed);
        }
        List<Written> returned = session.query(insertion.statement(), returning::read);
        complete(rows, returned);
        List<Written> known = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> columns = rows.get(i).values();
            columns.putAll(returned.get(i).columns());
            known.add(new Written(returned.get(i).made(), columns));
        }
        return known;
    }

    /** Nothing that PostgreSQL makes is needed to go on. */
    private List<Written> insertLater(List<Prepared> rows, Insertion insertion, Set<String> needed) {
        Returning returning = insertion.returning();
        Supplier<Object> answer =
                session.later(new Asked(insertion.statement(), returning.isEmpty() ? null : returning::read));
        List<Written> known = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Supplier<@Nullable Object> made = () -> returning.isEmpty()
                    ? null
                    : complete(rows, (List<?>) answer.get()).get(at).value();
            known.add(
                    new Written(made, needed.isEmpty() ? Map.of() : rows.get(i).values()));
        }
        return known;
    }

    @SuppressWarnings("unchecked") // what Returning reads
    private static List<Written> complete(List<Prepared> rows, List<?> returned) {
        if (returned.size() != rows.size()) {
            throw new IllegalStateException(rows.size() + " rows were sent to \""
                    + rows.get(0).table().name() + "\" and " + returned.size()
                    + " written: a trigger or a rule left some out");
        }
        return (List<Written>) returned;
    }

    static Insertion insertion(List<Prepared> rows, @Nullable Consumer<SqlWriter> conflict, Returning returning) {
        List<Map<String, Cell<?>>> cells = new ArrayList<>(rows.size());
        rows.forEach(row -> cells.add(row.cells()));
        return new Insertion(rows.get(0).table(), cells, conflict, returning);
    }

    private static List<Column<?>> missing(List<Prepared> rows, Set<String> needed) {
        List<Column<?>> columns = new ArrayList<>();
        for (String name : needed) {
            if (rows.stream().anyMatch(row -> row.value(name) == null)) {
                columns.add(rows.get(0).table().column(name));
            }
        }
        return columns;
    }
}
