package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads, creates, updates and deletes the rows of one model.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 * @param <F> the first stage of a create
 * @param <C> the last stage, with nothing required left
 * @param <U> the builder of updates
 */
public class Delegate<T extends Table, R, K, F, C, U> extends WriteDelegate<T, R, K, U> {
    /** @param builders of {@code K}, {@code F} and {@code U} */
    protected Delegate(Session session, ShapeToken<T, R> row, Builders builders) {
        super(session, row, builders);
    }

    /** The same, but a rule of the table that is broken is an answer. */
    protected final <X extends Failure> Attempts<T, R, K, F, C, U, X> attempts(Class<X> failures) {
        return new Attempts<>(session(), session -> new Delegate<>(session, row(), builders()), failures);
    }

    private NewRow<T, F, C> rows() {
        return builders().rows(row()::table);
    }

    /** Creates a row and answers it, with what PostgreSQL has filled in. */
    public final R create(Function<? super F, ? extends C> create) {
        return create(row(), create);
    }

    public final <V> V create(ShapeToken<T, V> shape, Function<? super F, ? extends C> create) {
        return session().middleware().create(call("create"), () -> insert(shape, rows().make(create)));
    }

    private <V> V insert(ShapeToken<T, V> shape, CreateData<T> data) {
        if (shape.layout(false).isFlat() && data.isAlone()) {
            return new Creates(session()).insertOne(data, shape.layout(false));
        }
        return session()
                .optimistically(session -> Result.of(
                        session, shape, (layout, wanted) -> new Creates(session).insert(data, layout, wanted)))
                .get();
    }

    /** Creates a row for each; answers how many. All or none. */
    public final long createMany(Collection<? extends Function<? super F, ? extends C>> creates) {
        return createMany(creates, (first, create) -> create.apply(first));
    }

    /**
     * Creates a row for each item; answers how many. All or none. Of 500 rows or more each is made when it is sent, by COPY:
     * an exception of {@code create} then ends the transaction.
     */
    public final <I> long createMany(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return Copies.isFor(session(), items.size())
                ? session().atomically(session -> new Copies<>(session, rows(), items.iterator(), create).createMany())
                : insertAll(data(items, create), false);
    }

    /**
     * Creates a row for each item, but leaves out those that a unique key already has, and those that overlap with a row where an
     * exclusion forbids it (ON CONFLICT DO NOTHING); answers how many were created.
     */
    public final <I> long createManySkippingDuplicates(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return insertAll(data(items, create), true);
    }

    /** Creates a row for each item and answers them, in the order of the items. All or none. */
    public final <I> List<R> createManyAndReturn(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return createManyAndReturn(row(), items, create);
    }

    public final <V, I> List<V> createManyAndReturn(
            ShapeToken<T, V> shape,
            Collection<? extends I> items,
            BiFunction<? super F, ? super I, ? extends C> create) {
        return insertReturning(
                shape, data(items, create), (creates, rows, layout, wanted) -> creates.insertAll(rows, layout, wanted));
    }

    /** The same, but leaves out those that would conflict; answers those that were created, in no order. */
    public final <I> List<R> createManySkippingDuplicatesAndReturn(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return createManySkippingDuplicatesAndReturn(row(), items, create);
    }

    public final <V, I> List<V> createManySkippingDuplicatesAndReturn(
            ShapeToken<T, V> shape,
            Collection<? extends I> items,
            BiFunction<? super F, ? super I, ? extends C> create) {
        return insertReturning(
                shape, data(items, create), (creates, rows, layout, wanted) -> creates.insertNew(rows, layout, wanted));
    }

    private interface Insert {
        List<Written> of(
                Creates creates, List<? extends CreateData<?>> rows, @Nullable Layout<?> layout, Set<String> wanted);
    }

    private <V> List<V> insertReturning(ShapeToken<T, V> shape, List<CreateData<T>> data, Insert insert) {
        return session()
                .middleware()
                .create(
                        call("createManyAndReturn"),
                        () -> session()
                                .optimistically(session -> Result.ofAll(
                                        session,
                                        shape,
                                        (layout, wanted) -> insert.of(new Creates(session), data, layout, wanted)))
                                .get());
    }

    /**
     * Updates a row for each item, or creates it, and answers them in the order of the items. Those that are not there are
     * created by {@code INSERT ... ON CONFLICT DO NOTHING}, the others updated: two statements for rows of the same columns, and
     * one to read them all.
     */
    public final <I> List<R> upsertMany(
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<T>> key,
            BiFunction<? super F, ? super I, ? extends C> create,
            BiFunction<? super U, ? super I, ? extends U> change) {
        return upsertMany(row(), items, key, create, change);
    }

    public final <V, I> List<V> upsertMany(
            ShapeToken<T, V> shape,
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<T>> key,
            BiFunction<? super F, ? super I, ? extends C> create,
            BiFunction<? super U, ? super I, ? extends U> change) {
        return session().middleware().upsert(call("upsertMany"), () -> {
            NewRow<T, F, C> rows = rows();
            Filter limit = wantedRows("upsertMany");
            List<Upserts.Choice> choices = new ArrayList<>(items.size());
            for (I item : items) {
                Key<T> wanted = key(k -> key.apply(k, item));
                CreateData<T> row = rows.make(first -> create.apply(first, item));
                row.takeMissing(wanted.data().within(session().tenant()));
                choices.add(new Upserts.Choice(wanted, row, data(u -> change.apply(u, item))));
            }
            return session()
                    .atomically(session -> Result.read(
                            session, shape, new Upserts(session).upsertAll(choices, limit, Result.key(shape.table()))));
        });
    }

    /**
     * Updates the row with this key, or creates it; what {@code create} leaves out of the key is taken from it. One
     * statement that no other transaction can come between, unless relations are written with it, or one that is looked up by
     * another key than the link holds is missing. Links are asked for only of the half that happens.
     */
    public final R upsert(
            Function<? super K, ? extends Key<T>> key,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> changes) {
        return upsert(row(), key, create, changes);
    }

    public final <V> V upsert(
            ShapeToken<T, V> shape,
            Function<? super K, ? extends Key<T>> key,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> changes) {
        return session().middleware().upsert(call("upsert"), () -> put(shape, key(key), create, changes));
    }

    private <V> V put(
            ShapeToken<T, V> shape, Key<T> wanted, Function<? super F, ? extends C> create, UnaryOperator<U> changes) {
        KeyData filled = wanted.data().within(session().tenant());
        CreateData<T> row = rows().make(create);
        row.takeMissing(filled);
        UpdateData<T> update = data(changes);
        Filter limit = wantedRows("upsert");
        boolean one = Upserts.isOneStatement(filled, row, update);
        if (one && row.isAlone() && update.isAlone() && shape.layout(false).isFlat()) {
            return value(
                    shape, new Upserts(session()).upsert(wanted, limit, row, update, shape.layout(false), Set.of()));
        }
        return session()
                .atomically(session -> Result.of(
                        session,
                        shape,
                        Reach.leadsBack(update),
                        (layout, columns) -> one
                                ? new Upserts(session).upsert(wanted, limit, row, update, layout, columns)
                                : new Upserts(session).updateOrInsert(wanted, limit, row, update, layout, columns)))
                .get();
    }

    /**
     * Creates a row for each item by COPY, in memory that does not grow with them; answers how many. All or none. Rows with
     * values for the same columns travel together, so give each row the same. A row may point to others by their keys, and
     * write nothing else: a key that the row itself holds is taken as it is, so that a foreign key refuses a row that is not there,
     * but nobody asks whether it is softly deleted. Use {@code createMany} where that matters. The items may not read from this
     * scope.
     *
     * @throws dev.ashlar.runtime.error.DatabaseException names the row, from 1, and the column where PostgreSQL tells it
     */
    public final <I> long copyIn(Iterable<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return copyAll(items.iterator(), create);
    }

    /** The same for the items of a stream, which is closed. */
    public final <I> long copyIn(Stream<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        try (items) {
            return copyAll(items.iterator(), create);
        }
    }

    private <I> long copyAll(Iterator<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        return session()
                .middleware()
                .create(
                        call("copyIn"),
                        () -> session().atomically(session -> new Copies<>(session, rows(), items, create).copyIn()));
    }

    private <I> List<CreateData<T>> data(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        NewRow<T, F, C> rows = rows();
        List<CreateData<T>> data = new ArrayList<>(items.size());
        for (I item : items) {
            data.add(rows.make(first -> create.apply(first, item)));
        }
        return data;
    }

    private long insertAll(List<CreateData<T>> data, boolean skipDuplicates) {
        return session()
                .middleware()
                .create(
                        call("createMany"),
                        () -> session()
                                .optimistically(session -> new Creates(session).insertCounted(data, skipDuplicates))
                                .get());
    }
}
