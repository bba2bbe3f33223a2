package dev.ashlar.runtime.write;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Links another row in place of the one that is linked, or changes that one.
 *
 * @param <X> its table
 * @param <U> the builder of its updates
 */
public class ToOneUpdate<X extends Table, K, F, C, U> extends ToOneCreate<K, F, C> {
    private final NewChange<X, U> changes;

    ToOneUpdate(Supplier<K> keys, NewRow<X, F, C> rows, NewChange<X, U> changes) {
        super(keys, rows);
        this.changes = changes;
    }

    /** Changes the row that is linked; {@code RecordNotConnected} when there is none. */
    public final Link update(UnaryOperator<U> change) {
        return new Renew(Pick.THE_ONE, changes.make(change));
    }

    /** Changes the row that is linked; {@code RecordNotConnected} when there is none or it does not meet the condition. */
    public final Link update(Function<? super X, ? extends Condition> condition, UnaryOperator<U> change) {
        return new Renew(Pick.of(changes.filter(condition)), changes.make(change));
    }

    /** Changes the row that is linked, or makes one. */
    public final Link upsert(Function<? super F, ? extends C> create, UnaryOperator<U> change) {
        return new RenewOrMake(Pick.THE_ONE, changes.make(change), row(create));
    }

    /** Changes the row that is linked and meets the condition, or makes one in its place. */
    public final Link upsert(
            Function<? super X, ? extends Condition> condition,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> change) {
        return new RenewOrMake(Pick.of(changes.filter(condition)), changes.make(change), row(create));
    }

    final NewChange<X, U> changes() {
        return changes;
    }
}
