package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.TenantRequired;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.query.KeyData.KeyPart;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows with all that is nested in them: first the rows that they point to, then themselves, then the rows that
 * point to them. Inside a transaction when that takes more than one statement.
 */
record Creates(Session session) {
    /** Rows sent with one statement: their values are held in memory twice. */
    private static final int ROWS_AT_ONCE = 5_000;

    /** PostgreSQL counts a statement's parameters in 16 bits. */
    private static final int PARAMETERS_AT_ONCE = 65_535;

    /** One row; {@code wanted} are columns that the caller needs to know. */
    Written insert(CreateData<?> data, @Nullable Layout<?> layout, Set<String> wanted) {
        return insert(prepare(data), layout, wanted);
    }

    Written insert(Prepared row, @Nullable Layout<?> layout, Set<String> wanted) {
        Returning returning = new Returning(layout, missing(row, wanted));
        Insertion insertion = Insertion.of(row.table(), row.cells(), returning);
        return finish(row, run(insertion).get(0));
    }

    /** One row, unless another has this key already. */
    Optional<Written> insertIfMissing(CreateData<?> data, KeyData key, Set<String> wanted) {
        Prepared row = prepare(data);
        Returning returning = new Returning(null, missing(row, wanted));
        Insertion insertion = new Insertion(
                row.table(), List.of(row.cells()), out -> writeDoNothing(out, row.table(), key), returning);
        List<Written> written = run(insertion);
        return written.stream().findFirst().map(first -> finish(row, first));
    }

    /** Those of the rows whose keys, all of the same columns, are not there yet; answers the ones that were made. */
    List<Written> insertMissing(List<ConnectOrMake> choices, String wanted) {
        KeyData key = choices.get(0).key();
        List<Written> made = new ArrayList<>();
        Map<Set<String>, List<Map<String, Cell<?>>>> alike = new LinkedHashMap<>();
        for (ConnectOrMake choice : choices) {
            if (choice.row().isPlain()) {
                Prepared row = prepare(choice.row());
                alike.computeIfAbsent(row.cells().keySet(), columns -> new ArrayList<>())
                        .add(row.cells());
            } else {
                insertIfMissing(choice.row(), choice.key(), Set.of(wanted)).ifPresent(made::add);
            }
        }
        Table table = choices.get(0).row().table();
        Returning returning = new Returning(null, List.of(table.column(wanted)));
        for (List<Map<String, Cell<?>>> rows : alike.values()) {
            made.addAll(run(new Insertion(table, rows, out -> writeDoNothing(out, table, key), returning)));
        }
        return made;
    }

    /** Many rows whose columns nobody needs to know. */
    long insertAll(List<? extends CreateData<?>> rows, boolean skipDuplicates) {
        List<Prepared> prepared = new ArrayList<>(rows.size());
        for (CreateData<?> row : rows) {
            prepared.add(prepare(row));
        }
        return insertPrepared(prepared, skipDuplicates);
    }

    long insertPrepared(List<Prepared> rows, boolean skipDuplicates) {
        Map<Set<String>, List<Map<String, Cell<?>>>> alike = new LinkedHashMap<>();
        long written = 0;
        for (Prepared row : rows) {
            if (row.hasChildren()) {
                insert(row, null, Set.of());
                written++;
            } else {
                alike.computeIfAbsent(row.cells().keySet(), columns -> new ArrayList<>())
                        .add(row.cells());
            }
        }
        for (List<Map<String, Cell<?>>> group : alike.values()) {
            written += insertAlike(rows.get(0).table(), group, skipDuplicates);
        }
        return written;
    }

    /** Settles what the row points to and all its values, so that its key may be known before it is written. */
    Prepared prepare(CreateData<?> data) {
        Announced.creating(session.middleware(), data);
        Links links = new Links(session);
        for (NestedOne one : data.ones()) {
            if (KeySide.isHere(one.relation())) {
                links.target(one).forEach(cell -> data.put(cell));
            }
        }
        fillTenant(data);
        return new Prepared(data, new LinkedHashMap<>(data.complete()));
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

    private static void writeDoNothing(SqlWriter out, Table table, KeyData key) {
        writeConflict(out, table, key).append(" DO NOTHING");
    }

    private void fillTenant(CreateData<?> data) {
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

    private long insertAlike(Table table, List<Map<String, Cell<?>>> rows, boolean skipDuplicates) {
        Map<String, Cell<?>> first = rows.get(0);
        int atOnce = Insertion.fitsArrays(first) ? ROWS_AT_ONCE : PARAMETERS_AT_ONCE / Math.max(1, first.size());
        atOnce = first.isEmpty() ? 1 : Math.min(atOnce, ROWS_AT_ONCE);
        long written = 0;
        for (int from = 0; from < rows.size(); from += atOnce) {
            List<Map<String, Cell<?>>> chunk = rows.subList(from, Math.min(rows.size(), from + atOnce));
            Insertion insertion = new Insertion(
                    table,
                    chunk,
                    skipDuplicates ? out -> out.append(" ON CONFLICT DO NOTHING") : null,
                    Returning.NOTHING);
            written += session.execute(insertion.statement());
        }
        return written;
    }

    private List<Written> run(Insertion insertion) {
        Returning returning = insertion.returning();
        if (returning.isEmpty()) {
            long rows = session.execute(insertion.statement());
            return rows == 0 ? List.of() : List.of(new Written(null, Map.of()));
        }
        return session.query(insertion.statement(), returning::read);
    }

    /** Adds what was known before the row was written, and writes what hangs on it. */
    private Written finish(Prepared row, Written written) {
        Map<String, @Nullable Object> columns = row.values();
        columns.putAll(written.columns());
        Written known = new Written(written.value(), columns);
        new Links(session).writeChildren(row.data().ones(), row.data().manys(), known, true);
        return known;
    }

    private static List<Column<?>> missing(Prepared row, Set<String> wanted) {
        Set<String> names = new LinkedHashSet<>(wanted);
        names.addAll(row.localColumns());
        List<Column<?>> columns = new ArrayList<>();
        for (String name : names) {
            if (row.value(name) == null) {
                columns.add(row.table().column(name));
            }
        }
        return columns;
    }
}
