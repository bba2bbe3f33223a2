package dev.ashlar.runtime.write;

import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows by COPY. Each row is made in the place of the one before it and goes straight into the COPY, so that neither
 * memory nor garbage grows with the rows.
 *
 * @param <X> the table
 * @param <F> the first stage of a create
 * @param <C> the last stage
 * @param <I> what a row is made of
 */
final class Copies<X extends Table, F, C, I> {
    /** With fewer rows an INSERT is quicker: it is one round trip, and a COPY three. */
    static final int AT_LEAST = 500;

    private static final int BATCH = 5_000;

    private final Session session;
    private final NewRow<X, F, C> newRow;
    private final Iterator<? extends I> items;
    private final BiFunction<? super F, ? super I, ? extends C> create;
    private final IdentityHashMap<Relation<?>, Way> ways = new IdentityHashMap<>();
    private NewRow.Rows<X, F, C> rows;
    private long taken;
    private boolean settled;
    private boolean looks;
    private @Nullable CreateData<X> next;

    Copies(
            Session session,
            NewRow<X, F, C> newRow,
            Iterator<? extends I> items,
            BiFunction<? super F, ? super I, ? extends C> create) {
        this.session = session;
        this.newRow = newRow;
        this.items = items;
        this.create = create;
        this.rows = newRow.rows();
    }

    /** Whether so many rows of a call are quicker written this way. */
    static boolean isFor(Session session, int rows) {
        return rows >= AT_LEAST && session.mayCopy() && session.middleware() == Middleware.NONE;
    }

    /** Rows that write nothing else; those that follow each other with values for the same columns travel in one COPY. */
    long copyIn() {
        long written = 0;
        @Nullable CopyTarget target = null;
        while (advanced()) {
            CreateData<X> row = settled();
            target = target == null ? CopyTarget.of(session, row.table()) : target;
            written += target.refuses() || row.columns().isEmpty() ? insert(row) : copy(target, row);
        }
        return written;
    }

    /**
     * Any rows: from the first on that the COPY does not take, they are inserted; so are those that link what may be softly
     * deleted, for a COPY cannot look.
     */
    long createMany() {
        long written = 0;
        looks = true;
        if (advanced() && settles()) {
            CreateData<X> row = next();
            CopyTarget target = CopyTarget.of(session, row.table());
            written = target.refuses() || row.columns().isEmpty() ? 0 : copy(target, row);
        }
        return next == null
                ? written
                : written + new Creates(session).insertCounted(rest(), false).get();
    }

    private long insert(CreateData<X> first) {
        List<CreateData<X>> batch = new ArrayList<>();
        batch.add(first);
        keep();
        while (batch.size() < BATCH && advanced()) {
            batch.add(settled());
            keep();
        }
        return new Creates(session).insertCompleted(batch);
    }

    private List<CreateData<X>> rest() {
        List<CreateData<X>> rest = new ArrayList<>();
        while (advanced()) {
            rest.add(next());
            keep();
        }
        return rest;
    }

    private long copy(CopyTarget target, CreateData<X> first) {
        List<Column<?>> columns = first.columns();
        boolean money = columns.stream().anyMatch(column -> column.type() == PgType.MONEY);
        String own = money ? monetary(null) : null;
        CopyFormat format = target.format(columns);
        long written = session.copyIn(target.statement(columns, format), format, taken - 1, new Alike(columns));
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

    /** Stands on a row that has not been written; false when there is none left. */
    private boolean advanced() {
        if (next == null && items.hasNext()) {
            I item = items.next();
            taken++;
            settled = false;
            next = rows.make(first -> create.apply(first, item));
        }
        return next != null;
    }

    private CreateData<X> next() {
        if (next == null) {
            throw new IllegalStateException("behind the last row");
        }
        return next;
    }

    /** The row is kept by somebody; the next one is made in a place of its own. */
    private void keep() {
        next = null;
        rows = newRow.rows();
    }

    private CreateData<X> settled() {
        if (!settles()) {
            throw new IllegalArgumentException("row " + taken + " writes a relation, and COPY writes one table:"
                    + " give the columns of the key, or use createMany");
        }
        return next();
    }

    /** Gives the row all its values; false when another is written with it, or PostgreSQL would have to be asked for one. */
    private boolean settles() {
        CreateData<X> row = next();
        if (!settled) {
            Announced.creating(session.middleware(), row);
            settled = pointed(row);
        }
        if (settled) {
            new Creates(session).fillTenant(row);
            row.fillUp();
        }
        return settled;
    }

    private boolean pointed(CreateData<X> row) {
        if (!row.manys().isEmpty()) {
            return false;
        }
        for (int i = 0; i < row.countOfOnes(); i++) {
            NestedOne one = row.one(i);
            boolean asked = looks && one.mayBeDeleted();
            if (asked || !(one.link() instanceof Connect connect) || !pointed(row, one, connect)) {
                return false;
            }
        }
        return true;
    }

    private boolean pointed(CreateData<X> row, NestedOne one, Connect connect) {
        Way way = ways.get(one.relation());
        if (way == null) {
            way = Way.of(one.relation());
            ways.put(one.relation(), way);
        }
        for (int i = 0; i < way.here().size(); i++) {
            Object value = new Lookup(session)
                    .known(way.target(), connect.key(), way.there().get(i));
            if (value == null) {
                return false;
            }
            row.put(way.here().get(i), value);
        }
        return true;
    }

    /** A relation with its columns looked up, once for all rows. */
    private record Way(Table target, List<Column<?>> here, List<String> there) {
        static Way of(Relation<?> relation) {
            List<Column<?>> here = new ArrayList<>();
            relation.localColumns().forEach(name -> here.add(relation.owner().column(name)));
            return new Way(relation.described(), List.copyOf(here), relation.targetColumns());
        }
    }

    /** The rows from here on that have values for the same columns. */
    private final class Alike implements CopyRows {
        private final List<Column<?>> columns;
        private boolean began;

        Alike(List<Column<?>> columns) {
            this.columns = columns;
        }

        @Override
        public boolean next() {
            if (!began) {
                began = true;
                return true;
            }
            next = null;
            return advanced() && settles() && Copies.this.next().has(columns);
        }

        @Override
        public @Nullable Object value(int column) {
            return Copies.this.next().value(column, columns.get(column));
        }
    }
}
