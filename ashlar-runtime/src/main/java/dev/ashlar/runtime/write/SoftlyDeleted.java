package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.function.Function;

/**
 * What the delegate of a model with soft delete has besides: the way back and the way out for good. Where {@code delete} itself
 * removes a row for good there is neither. For generated delegates.
 *
 * @param <T> the table
 * @param <R> the full row
 * @param <K> the builder of its keys
 */
public interface SoftlyDeleted<T extends Table, R, K> {
    /**
     * Brings back the row with this key, and what was softly deleted with it.
     *
     * @throws dev.ashlar.runtime.error.RecordNotFound when no deleted row has this key
     */
    default R restore(Function<? super K, ? extends Key<T>> key) {
        return delegate().restored(key);
    }

    /** Brings back all deleted rows that meet the condition, and what was softly deleted with each; answers how many. */
    default long restoreMany(Function<? super T, ? extends Condition> condition) {
        return delegate().restoredMany(condition);
    }

    /** Removes the row with this key for good, whether it was softly deleted before or not. */
    default R hardDelete(Function<? super K, ? extends Key<T>> key) {
        return delegate().removed(key);
    }

    /** The same; what the shape says is read before. */
    default <V> V hardDelete(ShapeToken<T, V> shape, Function<? super K, ? extends Key<T>> key) {
        return delegate().removed(shape, key);
    }

    /** Removes all rows that meet the condition for good, softly deleted ones too; answers how many. */
    default long hardDeleteMany(Function<? super T, ? extends Condition> condition) {
        return delegate().removedMany(condition);
    }

    @SuppressWarnings("unchecked") // generated delegates implement it, each with its own types
    private WriteDelegate<T, R, K, ?> delegate() {
        return (WriteDelegate<T, R, K, ?>) this;
    }
}
