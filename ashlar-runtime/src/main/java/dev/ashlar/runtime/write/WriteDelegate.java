package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.runtime.query.Reader;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Reads, updates and deletes the rows of one model. What is nested in a write happens with it or not at all.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 * @param <U> the builder of updates
 */
public abstract class WriteDelegate<T extends Table, R, K, U> extends ReadDelegate<T, R, K> {
    private final NewChange<T, U> updates;

    protected WriteDelegate(
            Session session, ShapeToken<T, R> row, Supplier<K> keys, Function<UpdateData<T>, U> updates) {
        super(session, row, keys);
        this.updates = new NewChange<>(row::table, updates);
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
        return update(shape, key(key), data(changes));
    }

    /** Changes all rows that meet the condition; answers how many. Relations cannot be changed this way. */
    public final long updateMany(Function<? super T, ? extends Condition> condition, UnaryOperator<U> changes) {
        T table = row().table();
        Aim aim = new Aim(table, null, Pick.of(Filter.of(table, condition)));
        return new Updates(session()).renewAny(new Renewal(aim, data(changes)));
    }

    /** Deletes the row with this key, softly where the model says so, and answers it. */
    public final R delete(Function<? super K, ? extends Key<T>> key) {
        return delete(row(), key);
    }

    /** The shape of a row that is removed for good is read before. */
    public final <V> V delete(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        UpdateData<T> data = data(same -> same);
        return Deletes.mark(data) == null ? hardDelete(shape, key) : update(shape, key(key), data);
    }

    /** Deletes all rows that meet the condition, softly where the model says so; answers how many. */
    public final long deleteMany(Function<? super T, ? extends Condition> condition) {
        T table = row().table();
        Aim aim = new Aim(table, null, Pick.of(Filter.of(table, condition)));
        return new Deletes(session()).removeAny(new Removal(aim, updates.deletion()));
    }

    /** Removes the row with this key for good, whether it was softly deleted before or not. */
    public final R hardDelete(Function<? super K, ? extends Key<T>> key) {
        return hardDelete(row(), key);
    }

    public final <V> V hardDelete(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        Key<T> wanted = key(key);
        if (shape.layout(false).isFlat()) {
            return value(shape, new Deletes(session()).delete(shape.table(), wanted, shape.layout(false)));
        }
        return session().atomically(session -> {
            V value = new Reader(session).byKey(shape, wanted.condition(shape.table(), session.tenant()));
            new Deletes(session).delete(row().table(), wanted, row().layout(false));
            return value;
        });
    }

    /** Removes all rows that meet the condition for good, softly deleted ones too; answers how many. */
    public final long hardDeleteMany(Function<? super T, ? extends Condition> condition) {
        T table = row().table();
        Aim aim = new Aim(table, null, Pick.of(Filter.of(table, condition)));
        return new Deletes(session()).removeAny(new Removal(aim, null));
    }

    /** The data of an update, with what the client writes on every update. */
    final UpdateData<T> data(UnaryOperator<U> changes) {
        return updates.make(changes);
    }

    private <V> V update(ShapeToken<T, V> shape, Key<T> key, UpdateData<T> data) {
        boolean flat = shape.layout(false).isFlat();
        if (flat && data.isPlain()) {
            return value(shape, new Updates(session()).update(key, data, shape.layout(false), Set.of()));
        }
        return session()
                .atomically(session -> Result.of(
                        session, shape, (layout, wanted) -> new Updates(session).update(key, data, layout, wanted)));
    }

    @SuppressWarnings("unchecked") // built by the shape's own layout
    static <V> V value(ShapeToken<?, V> shape, Written row) {
        return (V) Objects.requireNonNull(row.value(), shape.table()::name);
    }
}
