package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows by COPY, in memory that does not grow with them. Rows that follow each other and give values for the same
 * columns travel in one COPY. PostgreSQL refuses COPY into a table whose row-level security holds for the role (manual,
 * COPY: "Use equivalent INSERT statements instead"), so within a tenant the rows of tenants' tables are inserted in batches.
 */
final class Copies {
    private static final int BATCH = 5_000;

    private final Session session;
    private final Iterator<? extends CreateData<?>> rows;
    private long taken;
    private @Nullable Prepared next;

    Copies(Session session, Iterator<? extends CreateData<?>> rows) {
        this.session = session;
        this.rows = rows;
    }

    long run() {
        long written = 0;
        advance();
        while (next != null) {
            written += mustInsert(next) ? insert() : copy(next);
        }
        return written;
    }

    /** COPY names one column at least. */
    private boolean mustInsert(Prepared row) {
        boolean hidden = session.tenant() != null && row.table().tenantKey() != null;
        return hidden || row.cells().isEmpty();
    }

    private long insert() {
        List<Prepared> batch = new ArrayList<>();
        while (next != null && batch.size() < BATCH) {
            batch.add(next);
            advance();
        }
        return new Creates(session).insertPrepared(batch, false).get();
    }

    private long copy(Prepared first) {
        List<Column<?>> columns = new ArrayList<>();
        first.cells().values().forEach(cell -> columns.add(cell.column()));
        boolean money = columns.stream().anyMatch(column -> column.type() == PgType.MONEY);
        String own = money ? monetary(null) : null;
        long written = session.copyIn(statement(first.table(), columns), columns, taken - 1, new Alike(columns));
        if (own != null) {
            monetary(own);
        }
        return written;
    }

    /** Text of money is read by {@code lc_monetary}; answers what it was. */
    private @Nullable String monetary(@Nullable String back) {
        String before = session.query(
                        new Statement("SELECT current_setting('lc_monetary')", List.of()),
                        row -> String.valueOf(row.get(0, PgType.STRING)))
                .get(0);
        Parameter value = new Parameter(PgType.STRING, back == null ? "C" : back);
        session.query(new Statement("SELECT set_config('lc_monetary', ?, true)", List.of(value)), row -> true);
        return before;
    }

    private static Statement statement(Table table, List<Column<?>> columns) {
        String names = columns.stream().map(Column::quotedName).collect(Collectors.joining(", ", "(", ")"));
        return new Statement("COPY " + table.quotedName() + " " + names + " FROM STDIN", List.of(), List.of(table));
    }

    private void advance() {
        next = null;
        if (rows.hasNext()) {
            CreateData<?> data = rows.next();
            taken++;
            if (!data.ones().isEmpty() || !data.manys().isEmpty()) {
                throw new IllegalArgumentException("row " + taken + " writes a relation, and COPY writes one table:"
                        + " give the columns of the key, or use createMany");
            }
            next = new Creates(session).prepareAll(List.of(data)).get(0);
        }
    }

    /** The rows from here on that have values for the same columns. */
    private final class Alike implements Iterator<List<?>> {
        private final Set<String> names;
        private final List<Column<?>> columns;

        Alike(List<Column<?>> columns) {
            this.columns = columns;
            this.names = columns.stream().map(Column::name).collect(Collectors.toSet());
        }

        @Override
        public boolean hasNext() {
            return next != null && next.cells().keySet().equals(names);
        }

        @Override
        public List<?> next() {
            Prepared row = next;
            if (row == null) {
                throw new NoSuchElementException("after the last row");
            }
            List<@Nullable Object> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(row.value(column.name())));
            advance();
            return values;
        }
    }
}
