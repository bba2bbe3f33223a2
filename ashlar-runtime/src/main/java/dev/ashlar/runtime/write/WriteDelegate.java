package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.runtime.query.Reader;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.write.SoftDeletes.RowChange;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads, updates and deletes the rows of one model. What is nested in a write happens with it or not at all.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 * @param <U> the builder of updates
 */
public abstract class WriteDelegate<T extends Table, R, K, U> extends ReadDelegate<T, R, K> {
    private final Supplier<K> keys;
    private final NewChange<T, U> updates;

    protected WriteDelegate(
            Session session, ShapeToken<T, R> row, Supplier<K> keys, Function<UpdateData<T>, U> updates) {
        super(session, row, keys);
        this.keys = keys;
        this.updates = new NewChange<>(row::table, updates);
    }

    /** The same in another session. */
    private static final class Within<T extends Table, R, K, U> extends WriteDelegate<T, R, K, U> {
        Within(Session session, WriteDelegate<T, R, K, U> same) {
            super(session, same.row(), same.keys, same.updates.builder());
        }
    }

    /** Deletes the row as {@link #delete} does, or answers which rows still point to it. */
    protected final <X extends Failure> Outcome<R, X> deleted(
            Function<DatabaseException, @Nullable X> failures, Function<? super K, ? extends Key<T>> key) {
        return UpdateAttempts.of(session(), failures, session -> new Within<>(session, this).delete(key));
    }

    /** Deletes the row for good, or answers which rows still point to it. */
    protected final <X extends Failure> Outcome<R, X> hardDeleted(
            Function<DatabaseException, @Nullable X> failures, Function<? super K, ? extends Key<T>> key) {
        return UpdateAttempts.of(session(), failures, session -> new Within<>(session, this).hardDelete(key));
    }

    /**
     * Changes the row with this key and answers what it has become.
     *
     * @throws dev.ashlar.runtime.error.RecordNotFound when there is none
     * @throws dev.ashlar.runtime.error.StaleRow when the key names a version that the row no longer has
     */
    public final R update(Function<? super K, ? extends Key<T>> key, UnaryOperator<U> changes) {
        return update(row(), key, changes);
    }

    public final <V> V update(
            ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key, UnaryOperator<U> changes) {
        return session().middleware().update(call("update"), () -> update(shape, key(key), data(changes)));
    }

    /**
     * Changes a row for each item, each with values of its own, and answers them in the order of the items. Rows whose changes
     * set the same columns are one statement.
     *
     * @throws dev.ashlar.runtime.error.RecordNotFound when one is not there; then none is changed
     */
    public final <I> List<R> updateEach(
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<T>> key,
            BiFunction<? super U, ? super I, ? extends U> change) {
        return updateEach(row(), items, key, change);
    }

    public final <V, I> List<V> updateEach(
            ShapeToken<T, V> shape,
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<T>> key,
            BiFunction<? super U, ? super I, ? extends U> change) {
        return session().middleware().update(call("updateEach"), () -> {
            List<Renewal> renewals = new ArrayList<>(items.size());
            for (I item : items) {
                Aim aim = Aim.of(
                        shape.table(), key(k -> key.apply(k, item)), session().tenant());
                renewals.add(new Renewal(aim, data(u -> change.apply(u, item))));
            }
            return session()
                    .atomically(session -> Result.ofAll(
                            session,
                            shape,
                            (layout, wanted) -> new Updates(session).renewAll(renewals, layout, wanted)))
                    .get();
        });
    }

    /** Changes all rows that meet the condition; answers how many. Relations cannot be changed this way. */
    public final long updateMany(Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return renewAny(updates.filter(condition), changes);
    }

    /**
     * Changes so many of the rows that meet the condition, whichever; answers how many.
     *
     * @param limit at most so many, 0 or more
     */
    public final long updateMany(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes, long limit) {
        return renewAny(new Some(updates.filter(condition), limit).asFilter(), changes);
    }

    private long renewAny(Filter filter, UnaryOperator<U> changes) {
        return session()
                .middleware()
                .update(
                        call("updateMany"),
                        () -> new Updates(session()).renewAny(new Renewal(any(filter), data(changes))));
    }

    /** Changes all rows that meet the condition and answers them, in no order. */
    public final List<R> updateManyAndReturn(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return updateManyAndReturn(row(), condition, changes);
    }

    public final <V> List<V> updateManyAndReturn(
            ShapeToken<T, V> shape, Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return renewEach(shape, updates.filter(condition), changes);
    }

    /**
     * Changes so many of the rows that meet the condition, whichever, and answers them.
     *
     * @param limit at most so many, 0 or more
     */
    public final List<R> updateManyAndReturn(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes, long limit) {
        return updateManyAndReturn(row(), condition, changes, limit);
    }

    public final <V> List<V> updateManyAndReturn(
            ShapeToken<T, V> shape,
            Function<? super T, ? extends Condition> condition,
            UnaryOperator<U> changes,
            long limit) {
        return renewEach(shape, new Some(updates.filter(condition), limit).asFilter(), changes);
    }

    private <V> List<V> renewEach(ShapeToken<T, V> shape, Filter filter, UnaryOperator<U> changes) {
        return session().middleware().update(call("updateManyAndReturn"), () -> {
            Renewal renewal = new Renewal(any(filter), data(changes));
            return session()
                    .atomically(session -> Result.ofAll(
                            session,
                            shape,
                            (layout, wanted) -> new Updates(session).renewEach(renewal, layout, wanted)))
                    .get();
        });
    }

    /**
     * Deletes the row with this key, softly where the model says so, and answers it. Rows with soft delete whose foreign key
     * says {@code onDelete: Cascade} are softly deleted with it.
     */
    public final R delete(Function<? super K, ? extends Key<T>> key) {
        return delete(row(), key);
    }

    /** The same; what the shape says of a row that is removed for good is read before. */
    public final <V> V delete(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        Mark mark = updates.deletion();
        return session()
                .middleware()
                .delete(call("delete"), () -> mark == null ? remove(shape, key(key)) : mark(shape, key(key), mark));
    }

    /** Deletes all rows that meet the condition, softly where the model says so; answers how many. */
    public final long deleteMany(Function<? super T, ? extends Condition> condition) {
        return deleteAny(updates.filter(condition));
    }

    /**
     * Deletes so many of the rows that meet the condition, whichever; answers how many.
     *
     * @param limit at most so many, 0 or more
     */
    public final long deleteMany(Function<? super T, ? extends Condition> condition, long limit) {
        return deleteAny(new Some(updates.filter(condition), limit).asFilter());
    }

    private long deleteAny(Filter filter) {
        Removal removal = new Removal(any(filter), updates.deletion());
        boolean alone = removal.softly() == null || row().table().cascades().isEmpty();
        return session()
                .middleware()
                .delete(
                        call("deleteMany"),
                        () -> alone
                                ? new Deletes(session()).removeAny(removal)
                                : session().atomically(session -> new Deletes(session).removeAny(removal)));
    }

    /** Removes the row with this key for good, whether it was softly deleted before or not. */
    public final R hardDelete(Function<? super K, ? extends Key<T>> key) {
        return hardDelete(row(), key);
    }

    /** The same; what the shape says is read before. */
    public final <V> V hardDelete(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        return session().middleware().delete(call("hardDelete"), () -> remove(shape, key(key)));
    }

    /** Removes all rows that meet the condition for good, softly deleted ones too; answers how many. */
    public final long hardDeleteMany(Function<? super T, ? extends Condition> condition) {
        return session()
                .middleware()
                .delete(
                        call("hardDeleteMany"),
                        () -> new Deletes(session()).removeAny(new Removal(any(updates.filter(condition)), null)));
    }

    /** All rows that meet the filter. */
    private Aim any(Filter filter) {
        return new Aim(row().table(), null, Pick.of(filter));
    }

    private <V> V remove(ShapeToken<T, V> shape, Key<T> key) {
        if (shape.layout(false).isFlat()) {
            return value(shape, new Deletes(session()).delete(shape.table(), key, shape.layout(false)));
        }
        return session().atomically(session -> {
            V value = new Reader(session).byKey(shape, key.condition(shape.table(), session.tenant()));
            new Deletes(session).delete(row().table(), key, row().layout(false));
            return value;
        });
    }

    private <V> V mark(ShapeToken<T, V> shape, Key<T> key, Mark mark) {
        if (row().table().cascades().isEmpty()) {
            return update(shape, key, mark.data());
        }
        return session()
                .atomically(session -> Result.of(
                        session, shape, (layout, wanted) -> new SoftDeletes(session).delete(key, mark, layout, wanted)))
                .get();
    }

    /** The data of an update, with what the client writes on every update. */
    final UpdateData<T> data(UnaryOperator<U> changes) {
        return updates.make(changes);
    }

    /** Brings a softly deleted row back, and what went with it. For generated delegates of models with soft delete. */
    protected final R restored(Function<? super K, ? extends Key<T>> key) {
        RowChange change = new RowChange(key(key), restoration(), row().layout(false));
        return session()
                .middleware()
                .update(
                        call("restore"),
                        () -> row().table().cascades().isEmpty()
                                ? value(row(), new SoftDeletes(session()).restore(change))
                                : session()
                                        .atomically(session -> value(row(), new SoftDeletes(session).restore(change))));
    }

    /** The same for all that meet the condition; answers how many, without those that went with them. */
    protected final long restoredMany(Function<? super T, ? extends Condition> condition) {
        T table = row().table();
        Condition which = condition.apply(table);
        return session()
                .middleware()
                .update(
                        call("restoreMany"),
                        () -> session().atomically(session -> (long) new SoftDeletes(session)
                                .restore(table, which, restoration(), null)
                                .size()));
    }

    private UpdateData<T> restoration() {
        UpdateData<T> data = data(same -> same);
        data.put(Change.of(Cell.of(SoftDeletes.deletedAt(row().table()), null)));
        return data;
    }

    private <V> V update(ShapeToken<T, V> shape, Key<T> key, UpdateData<?> data) {
        boolean flat = shape.layout(false).isFlat();
        if (flat && data.isPlain()) {
            return value(shape, new Updates(session()).update(key, data, shape.layout(false), Set.of()));
        }
        return session()
                .atomically(session -> Result.of(
                        session, shape, (layout, wanted) -> new Updates(session).update(key, data, layout, wanted)))
                .get();
    }

    @SuppressWarnings("unchecked") // built by the shape's own layout
    static <V> V value(ShapeToken<?, V> shape, Written row) {
        return (V) Objects.requireNonNull(row.value(), shape.table()::name);
    }
}
