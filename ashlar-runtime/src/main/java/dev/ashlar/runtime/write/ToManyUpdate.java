package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Changes which rows are linked, and the rows themselves. In this order, whatever the order of the calls: what is let go, what is
 * deleted, what is changed, then what is connected and created.
 *
 * @param <X> their table
 * @param <U> the builder of their updates
 */
public final class ToManyUpdate<X extends Table, K, F, C, U> extends ToManyCreate<K, F, C> {
    private final NewChange<X, U> changes;

    ToManyUpdate(Supplier<K> keys, NewRow<X, F, C> rows, NewChange<X, U> changes) {
        super(keys, rows);
        this.changes = changes;
    }

    /** Unlinks a row, which stays; refused by PostgreSQL when the key that links it is not nullable. A softly deleted one stays linked. */
    public ToManyUpdate<X, K, F, C, U> disconnect(Function<? super K, ? extends Key<?>> key) {
        return with(new Disconnect(Pick.of(key.apply(keys()))));
    }

    /** Links these rows and unlinks all others; no items unlink all. Softly deleted ones stay linked, and so come back with their links. */
    public <I> ToManyUpdate<X, K, F, C, U> set(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        List<KeyData> kept = new ArrayList<>(items.size());
        for (I item : items) {
            kept.add(key("set", k -> key.apply(k, item)));
        }
        with(new Keep(List.copyOf(kept)));
        kept.forEach(one -> with(new Connect(one)));
        return this;
    }

    /** Changes a row that is linked; {@code RecordNotConnected} when it is not. */
    public ToManyUpdate<X, K, F, C, U> update(Function<? super K, ? extends Key<?>> key, UnaryOperator<U> change) {
        return with(new Renew(Pick.of(key.apply(keys())), changes.make(change)));
    }

    /** Changes a linked row for each item. */
    public <I> ToManyUpdate<X, K, F, C, U> updateAll(
            Collection<? extends I> items,
            BiFunction<? super K, ? super I, ? extends Key<?>> key,
            BiFunction<? super U, ? super I, ? extends U> change) {
        for (I item : items) {
            update(k -> key.apply(k, item), u -> change.apply(u, item));
        }
        return this;
    }

    /** Changes all linked rows that meet the condition. Their own relations cannot be changed this way. */
    public ToManyUpdate<X, K, F, C, U> updateMany(
            Function<? super X, ? extends Condition> condition, UnaryOperator<U> change) {
        return with(new RenewAll(changes.filter(condition), changes.make(change)));
    }

    /** Changes a row that is linked, or makes one; what {@code create} leaves out of the key is taken from it. */
    public ToManyUpdate<X, K, F, C, U> upsert(
            Function<? super K, ? extends Key<?>> key,
            Function<? super F, ? extends C> create,
            UnaryOperator<U> change) {
        Key<?> wanted = key.apply(keys());
        return with(new RenewOrMake(Pick.of(wanted), changes.make(change), made(wanted, create)));
    }

    /** Deletes a row that is linked, softly where its model says so; {@code RecordNotConnected} when it is not. */
    public ToManyUpdate<X, K, F, C, U> delete(Function<? super K, ? extends Key<?>> key) {
        return with(new Remove(Pick.of(key.apply(keys())), changes.deletion()));
    }

    /** Deletes all linked rows that meet the condition, softly where their model says so. */
    public ToManyUpdate<X, K, F, C, U> deleteMany(Function<? super X, ? extends Condition> condition) {
        return with(new RemoveAll(changes.filter(condition), changes.deletion()));
    }

    @Override
    public ToManyUpdate<X, K, F, C, U> create(Function<? super F, ? extends C> create) {
        super.create(create);
        return this;
    }

    @Override
    public <I> ToManyUpdate<X, K, F, C, U> createAll(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        super.createAll(items, create);
        return this;
    }

    @Override
    public <I> ToManyUpdate<X, K, F, C, U> createAllSkippingDuplicates(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        super.createAllSkippingDuplicates(items, create);
        return this;
    }

    @Override
    public ToManyUpdate<X, K, F, C, U> connectOrCreate(
            Function<? super K, ? extends Key<?>> key, Function<? super F, ? extends C> create) {
        super.connectOrCreate(key, create);
        return this;
    }

    @Override
    public ToManyUpdate<X, K, F, C, U> connect(Function<? super K, ? extends Key<?>> key) {
        super.connect(key);
        return this;
    }

    @Override
    public <I> ToManyUpdate<X, K, F, C, U> connectAll(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        super.connectAll(items, key);
        return this;
    }

    private ToManyUpdate<X, K, F, C, U> with(Link link) {
        add(link);
        return this;
    }
}
