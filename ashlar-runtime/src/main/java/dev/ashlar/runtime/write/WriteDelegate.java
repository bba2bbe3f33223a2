package dev.ashlar.runtime.write;

import dev.ashlar.runtime.error.Failure;
import dev.ashlar.runtime.error.Outcome;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.runtime.query.Reader;
import dev.ashlar.runtime.session.Call;
import dev.ashlar.runtime.session.Middleware;
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
    private final Builders builders;

    /** @param builders of {@code K} and {@code U} */
    WriteDelegate(Session session, ShapeToken<T, R> row, Builders builders) {
        super(session, row, builders.ofKeys());
        this.builders = builders;
    }

    final Builders builders() {
        return builders;
    }

    /** The same in another session. */
    private static final class Within<T extends Table, R, K, U> extends WriteDelegate<T, R, K, U> {
        Within(Session session, WriteDelegate<T, R, K, U> same) {
            super(session, same.row(), same.builders());
        }
    }

    private NewChange<T, U> changes() {
        return new NewChange<>(row()::table, builders.ofUpdates());
    }

    /** Deletes the row as {@link #delete} does, or answers which rows still point to it. */
    protected final <X extends Failure> Outcome<R, X> deleted(
            Class<X> failures, Function<? super K, ? extends Key<T>> key) {
        return UpdateAttempts.of(session(), failures, session -> new Within<>(session, this).delete(key));
    }

    /** Deletes the row for good, or answers which rows still point to it. */
    protected final <X extends Failure> Outcome<R, X> hardDeleted(
            Class<X> failures, Function<? super K, ? extends Key<T>> key) {
        return UpdateAttempts.of(session(), failures, session -> new Within<>(session, this).removed(key));
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
        return updating("update", call -> update(shape, aim(call, key(key)), data(changes)));
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
        return updating("updateEach", call -> {
            Filter more = wantedRows(call);
            List<Renewal> renewals = new ArrayList<>(items.size());
            for (I item : items) {
                Aim aim = Aim.of(
                        row().table(), key(k -> key.apply(k, item)), session().tenant());
                renewals.add(new Renewal(aim.and(more), data(u -> change.apply(u, item))));
            }
            boolean again = renewals.stream().anyMatch(renewal -> Reach.leadsBack(renewal.data()));
            return session()
                    .atomically(session -> Result.ofAll(
                            session,
                            shape,
                            again,
                            (layout, wanted) -> new Updates(session).renewAll(renewals, layout, wanted)))
                    .get();
        });
    }

    /** Changes all rows that meet the condition; answers how many. Relations cannot be changed this way. */
    public final long updateMany(Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return renewAny(condition, changes, null);
    }

    /**
     * Changes so many of the rows that meet the condition, whichever; answers how many.
     *
     * @param limit at most so many, 0 or more
     */
    public final long updateMany(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes, long limit) {
        return renewAny(condition, changes, limit);
    }

    private long renewAny(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes, @Nullable Long limit) {
        return updating(
                "updateMany",
                call -> new Updates(session()).renewAny(new Renewal(any(call, condition, limit), data(changes))));
    }

    /** Changes all rows that meet the condition and answers them, in no order. */
    public final List<R> updateManyAndReturn(
            Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return updateManyAndReturn(row(), condition, changes);
    }

    public final <V> List<V> updateManyAndReturn(
            ShapeToken<T, V> shape, Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        return renewEach(shape, condition, changes, null);
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
        return renewEach(shape, condition, changes, limit);
    }

    private <V> List<V> renewEach(
            ShapeToken<T, V> shape,
            Function<? super T, ? extends Condition> condition,
            UnaryOperator<U> changes,
            @Nullable Long limit) {
        return updating("updateManyAndReturn", call -> {
            Renewal renewal = new Renewal(any(call, condition, limit), data(changes));
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
        Mark mark = changes().deletion();
        return deleting("delete", call -> {
            Aim aim = aim(call, key(key));
            return mark == null ? remove(shape, aim) : mark(shape, aim, mark);
        });
    }

    /** Deletes all rows that meet the condition, softly where the model says so; answers how many. */
    public final long deleteMany(Function<? super T, ? extends Condition> condition) {
        return deleteAny(condition, null);
    }

    /**
     * Deletes so many of the rows that meet the condition, whichever; answers how many.
     *
     * @param limit at most so many, 0 or more
     */
    public final long deleteMany(Function<? super T, ? extends Condition> condition, long limit) {
        return deleteAny(condition, limit);
    }

    private long deleteAny(Function<? super T, ? extends Condition> condition, @Nullable Long limit) {
        Mark mark = changes().deletion();
        boolean alone = mark == null || row().table().cascades().isEmpty();
        return deleting("deleteMany", call -> {
            Removal removal = new Removal(any(call, condition, limit), mark);
            return alone
                    ? new Deletes(session()).removeAny(removal)
                    : session().atomically(session -> new Deletes(session).removeAny(removal));
        });
    }

    final R removed(Function<? super K, ? extends Key<T>> key) {
        return removed(row(), key);
    }

    /** Removes the row with this key for good, whether it was softly deleted before or not. */
    final <V> V removed(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        return deleting("hardDelete", call -> remove(shape, aim(call, key(key))));
    }

    /** The same for all rows that meet the condition; answers how many. */
    final long removedMany(Function<? super T, ? extends Condition> condition) {
        return deleting(
                "hardDeleteMany",
                call -> new Deletes(session()).removeAny(new Removal(any(call, condition, null), null)));
    }

    /** The row with this key. */
    private Aim aim(@Nullable Call call, Key<T> key) {
        return Aim.of(row().table(), key, session().tenant()).and(wantedRows(call));
    }

    /** All rows that meet the condition, or so many of them. */
    private Aim any(@Nullable Call call, Function<? super T, ? extends Condition> condition, @Nullable Long limit) {
        Filter more = wantedRows(call);
        Filter own = changes().filter(condition);
        Filter both =
                more == null ? own : new Filter(own.table(), own.condition().and(more.condition()));
        return new Aim(row().table(), null, Pick.of(limit == null ? both : new Some(both, limit).asFilter()));
    }

    /** What middleware asks of the rows; null when it asks nothing, and when there is none. */
    private @Nullable Filter wantedRows(@Nullable Call call) {
        Condition more = call == null ? null : wanted(call);
        return more == null ? null : new Filter(row().table(), more);
    }

    final @Nullable Filter wantedRows(String method) {
        return wantedRows(session().middleware() == Middleware.NONE ? null : call(method));
    }

    /** @param work is given the call when there is middleware */
    private <V> V updating(String method, Function<@Nullable Call, V> work) {
        Middleware middleware = session().middleware();
        if (middleware == Middleware.NONE) {
            return work.apply(null);
        }
        Call call = call(method);
        return middleware.update(call, () -> work.apply(call));
    }

    private <V> V deleting(String method, Function<@Nullable Call, V> work) {
        Middleware middleware = session().middleware();
        if (middleware == Middleware.NONE) {
            return work.apply(null);
        }
        Call call = call(method);
        return middleware.delete(call, () -> work.apply(call));
    }

    private <V> V remove(ShapeToken<T, V> shape, Aim aim) {
        if (shape.layout(false).isFlat()) {
            return value(shape, new Deletes(session()).delete(aim, shape.layout(false)));
        }
        return session().atomically(session -> {
            Aim any = new Aim(
                    aim.table(), null, new Pick(aim.pick().key(), aim.pick().version(), null));
            V value = new Reader(session).byKey(shape, Condition.of(out -> new Which(List.of(any), false).write(out)));
            new Deletes(session).delete(aim, row().layout(false));
            return value;
        });
    }

    private <V> V mark(ShapeToken<T, V> shape, Aim aim, Mark mark) {
        if (row().table().cascades().isEmpty()) {
            return update(shape, aim, mark.data());
        }
        return session()
                .atomically(session -> Result.of(
                        session, shape, (layout, wanted) -> new SoftDeletes(session).delete(aim, mark, layout, wanted)))
                .get();
    }

    /** The data of an update, with what the client writes on every update. */
    final UpdateData<T> data(UnaryOperator<U> changes) {
        return changes().make(changes);
    }

    /** Brings a softly deleted row back, and what went with it. */
    final R restored(Function<? super K, ? extends Key<T>> key) {
        return updating("restore", call -> {
            RowChange change = new RowChange(aim(call, key(key)), restoration(), row().layout(false));
            return row().table().cascades().isEmpty()
                    ? value(row(), new SoftDeletes(session()).restore(change))
                    : session().atomically(session -> value(row(), new SoftDeletes(session).restore(change)));
        });
    }

    /** The same for all that meet the condition; answers how many, without those that went with them. */
    final long restoredMany(Function<? super T, ? extends Condition> condition) {
        T table = row().table();
        return updating("restoreMany", call -> {
            Condition more = call == null ? null : wanted(call);
            Condition own = Condition.said(condition.apply(table));
            Condition which = more == null ? own : own.and(more);
            return session().atomically(session -> (long) new SoftDeletes(session)
                    .restore(table, which, restoration(), null)
                    .size());
        });
    }

    /** Removes for good what was deleted long ago. For generated delegates of models with a retention. */
    protected final long purged(String quotedFunction) {
        return deleting("purgeDeleted", call -> new Retention(session(), quotedFunction).purge());
    }

    /** The same for the oldest so many. */
    protected final long purged(String quotedFunction, int rows) {
        return deleting("purgeDeleted", call -> new Retention(session(), quotedFunction).purge(rows));
    }

    private UpdateData<T> restoration() {
        UpdateData<T> data = data(same -> same);
        data.put(Change.of(Cell.of(SoftDeletes.deletedAt(row().table()), null)));
        return data;
    }

    private <V> V update(ShapeToken<T, V> shape, Aim aim, UpdateData<?> data) {
        boolean flat = shape.layout(false).isFlat();
        if (flat && data.isAlone()) {
            return value(shape, new Updates(session()).update(aim, data, shape.layout(false), Set.of()));
        }
        return session()
                .atomically(session -> Result.of(
                        session,
                        shape,
                        Reach.leadsBack(data),
                        (layout, wanted) -> new Updates(session).update(aim, data, layout, wanted)))
                .get();
    }

    @SuppressWarnings("unchecked") // built by the shape's own layout
    static <V> V value(ShapeToken<?, V> shape, Written row) {
        return (V) Objects.requireNonNull(row.value(), shape.table()::name);
    }
}
