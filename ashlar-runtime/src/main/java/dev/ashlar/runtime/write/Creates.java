package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows with all that is nested in them: first the rows that they point to, then themselves, then the rows that
 * point to them; of each kind all at once. Inside a transaction when that takes more than one statement.
 */
record Creates(Session session) {
    /** PostgreSQL counts a statement's parameters in 16 bits. */
    private static final int PARAMETERS_AT_ONCE = 65_535;

    /**
     * One row that makes no others.
     *
     * @param layout a flat one
     */
    <V> V insertOne(CreateData<?> data, Layout<V> layout) {
        settleOne(data);
        SqlWriter out = session.writer();
        Insertion.writeOne(out, data);
        out.append(" RETURNING ").append(layout.selectList());
        List<V> written = session.answer(out.toStatement(), layout.builder());
        requireAll(1, data.table(), written);
        return written.get(0);
    }

    /** One row; {@code wanted} are columns that the caller needs to know. */
    Written insert(CreateData<?> data, @Nullable Layout<?> layout, Set<String> wanted) {
        if (!data.manys().isEmpty()) {
            return insertAll(List.of(data), layout, wanted).get(0);
        }
        settleOne(data);
        return insertAlike(List.of(data), layout, wanted).get(0);
    }

    /** Rows of one table, in the order given. */
    List<Written> insertAll(List<? extends CreateData<?>> data, @Nullable Layout<?> layout, Set<String> wanted) {
        if (data.isEmpty()) {
            return List.of();
        }
        settle(data);
        Set<String> needed = needed(data, wanted);
        List<Written> all = insertGroups(data, layout, needed);
        new Relatives(session).write(data, all, true);
        return all;
    }

    private List<Written> insertGroups(
            List<? extends CreateData<?>> data, @Nullable Layout<?> layout, Set<String> needed) {
        if (isOneStatement(data)) {
            return insertAlike(data, layout, needed);
        }
        List<List<Integer>> groups = groups(data);
        Written[] all = new Written[data.size()];
        for (List<Integer> group : groups) {
            List<Written> part = insertAlike(Alike.chosen(data, group), layout, needed);
            for (int i = 0; i < part.size(); i++) {
                all[group.get(i)] = part.get(i);
            }
        }
        return List.of(all);
    }

    private static Set<String> needed(List<? extends CreateData<?>> data, Set<String> wanted) {
        Set<String> needed = new LinkedHashSet<>(wanted);
        for (CreateData<?> row : data) {
            row.addLinkingColumns(needed);
        }
        return needed;
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
        settle(data);
        return insertSettled(data, skipDuplicates);
    }

    /** Rows that have all their values; answers how many were written. */
    long insertCompleted(List<? extends CreateData<?>> data) {
        data.forEach(CreateData::fillUp);
        return insertSettled(data, false).get();
    }

    /** Rows in which nothing is nested; answers how many were written. */
    private Supplier<Long> insertSettled(List<? extends CreateData<?>> rows, boolean skipDuplicates) {
        Conflict conflict = skipDuplicates ? Conflict.SKIPS : Conflict.FAILS;
        List<Supplier<Object>> written = new ArrayList<>();
        for (List<? extends CreateData<?>> alike : alike(rows)) {
            Insertion insertion = new Insertion(alike.get(0).table(), alike, conflict, Returning.NOTHING);
            written.add(session.later(new Asked(insertion.statement(session), null)));
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
        settle(data);
        Set<String> needed = needed(data, wanted);
        List<Written> made = new ArrayList<>();
        for (List<? extends CreateData<?>> alike : alike(data)) {
            Table table = alike.get(0).table();
            Conflict conflict = key == null ? Conflict.SKIPS : Conflict.skips(table, key);
            Returning returning = new Returning(layout, Returning.columns(table, needed));
            Insertion insertion = new Insertion(table, alike, conflict, returning);
            made.addAll(session.query(insertion.statement(session), returning::read));
        }
        return made;
    }

    /**
     * The rows, made or there already, in no order; a row that another transaction makes at this moment may be missing. What is
     * nested in them is not written.
     *
     * @param aims at each by its key, all of one form
     */
    List<Written> insertOrFind(List<? extends CreateData<?>> data, List<Aim> aims, Set<String> wanted) {
        settle(data);
        KeyData key = Objects.requireNonNull(aims.get(0).pick().key());
        List<Written> found = new ArrayList<>();
        for (List<Integer> group : groups(data)) {
            List<? extends CreateData<?>> alike = Alike.chosen(data, group);
            Table table = alike.get(0).table();
            Returning returning = Returning.of(table, wanted);
            SqlWriter out = session.writer().append("WITH \"made\" AS (");
            out.openScope();
            new Insertion(table, alike, Conflict.skips(table, key), returning).write(out);
            out.closeScope();
            out.append(") SELECT * FROM \"made\" UNION ALL ");
            new Aimed(session, Alike.chosen(aims, group)).writeSelection(out, returning);
            found.addAll(session.query(out.toStatement(), returning::read));
        }
        return found;
    }

    /** The same, of which nobody needs to know more than that they are there then. */
    void insertMissingLater(List<? extends CreateData<?>> data, KeyData key) {
        settle(data);
        for (List<? extends CreateData<?>> alike : alike(data)) {
            Table table = alike.get(0).table();
            Insertion insertion = new Insertion(table, alike, Conflict.skips(table, key), Returning.NOTHING);
            session.later(new Asked(insertion.statement(session), null));
        }
    }

    /** Settles what the rows point to and all their values, so that their keys may be known before they are written. */
    void settle(List<? extends CreateData<?>> data) {
        settle(data, null);
    }

    /** @param when what the rows point to matters only then; null: always */
    void settle(List<? extends CreateData<?>> data, @Nullable Presence when) {
        for (CreateData<?> row : data) {
            Announced.creating(session.middleware(), row);
        }
        new Targets(session, when).point(data);
        for (CreateData<?> row : data) {
            complete(row);
        }
    }

    private void settleOne(CreateData<?> data) {
        Announced.creating(session.middleware(), data);
        new Targets(session).point(data);
        complete(data);
    }

    private void complete(CreateData<?> data) {
        fillTenant(data);
        data.fillUp();
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
            data.put(tenantKey, tenant);
        } else if (!data.fills(tenantKey.name())) {
            throw new TenantRequired("a row of \"" + data.table().name() + "\" is created without a tenant: column "
                    + tenantKey.name() + " has no value and the scope has no tenant");
        }
    }

    private static List<? extends List<? extends CreateData<?>>> alike(List<? extends CreateData<?>> rows) {
        return isOneStatement(rows)
                ? List.of(rows)
                : groups(rows).stream().map(group -> Alike.chosen(rows, group)).toList();
    }

    /** Whether all rows have values for the same columns, and are not too many. */
    private static boolean isOneStatement(List<? extends CreateData<?>> rows) {
        return !rows.isEmpty()
                && haveSameColumns(rows)
                && rows.size() <= atOnce(rows.get(0).columns());
    }

    private static boolean haveSameColumns(List<? extends CreateData<?>> rows) {
        List<Column<?>> columns = rows.get(0).columns();
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).has(columns)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers of rows with values for the same columns, as many as one statement takes. */
    static List<List<Integer>> groups(List<? extends CreateData<?>> rows) {
        List<List<Integer>> alike = !rows.isEmpty() && haveSameColumns(rows)
                ? List.of(IntStream.range(0, rows.size()).boxed().toList())
                : Alike.groups(rows.size(), i -> Set.copyOf(rows.get(i).columnNames()));
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : alike) {
            int atOnce = atOnce(rows.get(group.get(0)).columns());
            for (int from = 0; from < group.size(); from += atOnce) {
                groups.add(group.subList(from, Math.min(group.size(), from + atOnce)));
            }
        }
        return groups;
    }

    private static int atOnce(List<Column<?>> columns) {
        if (columns.isEmpty()) {
            return 1;
        }
        return Insertion.fitsArrays(columns)
                ? Alike.ROWS_AT_ONCE
                : Math.min(PARAMETERS_AT_ONCE / columns.size(), Alike.ROWS_AT_ONCE);
    }

    /**
     * PostgreSQL writes and returns the rows one after the other as they come, seen on 15 to 18; a trigger that leaves one out
     * would shift them.
     */
    private List<Written> insertAlike(
            List<? extends CreateData<?>> rows, @Nullable Layout<?> layout, Set<String> needed) {
        Table table = rows.get(0).table();
        Returning returning = new Returning(layout, missing(rows, needed));
        Statement statement = new Insertion(table, rows, Conflict.FAILS, returning).statement(session);
        if (returning.columns().isEmpty()) {
            return insertLater(rows, statement, returning, needed);
        }
        List<Written> returned = session.query(statement, returning::read);
        requireAll(rows, returned);
        List<Written> known = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, @Nullable Object> columns = rows.get(i).values(needed);
            columns.putAll(returned.get(i).columns());
            known.add(new Written(returned.get(i).made(), columns));
        }
        return known;
    }

    /** Nothing that PostgreSQL makes is needed to go on. */
    @SuppressWarnings("unchecked") // what Returning reads
    private List<Written> insertLater(
            List<? extends CreateData<?>> rows, Statement statement, Returning returning, Set<String> needed) {
        Supplier<Object> answer = session.later(new Asked(statement, returning.isEmpty() ? null : returning::read));
        List<Written> known = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            Supplier<@Nullable Object> made = () -> returning.isEmpty()
                    ? null
                    : ((List<Written>) requireAll(rows, (List<?>) answer.get()))
                            .get(at)
                            .value();
            known.add(
                    new Written(made, needed.isEmpty() ? Map.of() : rows.get(i).values(needed)));
        }
        return known;
    }

    private static List<?> requireAll(List<? extends CreateData<?>> rows, List<?> returned) {
        requireAll(rows.size(), rows.get(0).table(), returned);
        return returned;
    }

    private static void requireAll(int rows, Table table, List<?> returned) {
        if (returned.size() != rows) {
            throw new IllegalStateException(rows + " rows were sent to \"" + table.name() + "\" and " + returned.size()
                    + " written: a trigger or a rule left some out");
        }
    }

    private static List<Column<?>> missing(List<? extends CreateData<?>> rows, Set<String> needed) {
        List<Column<?>> columns = new ArrayList<>();
        for (String name : needed) {
            for (CreateData<?> row : rows) {
                if (row.value(name) == null) {
                    columns.add(row.table().column(name));
                    break;
                }
            }
        }
        return columns;
    }
}
