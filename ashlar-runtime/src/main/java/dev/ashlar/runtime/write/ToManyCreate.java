package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Links any number of rows, there already or made with this one.
 *
 * @param <F> the first stage of their create
 * @param <C> the last stage, with nothing required left
 */
public class ToManyCreate<K, F, C> extends ToManyConnect<K> {
    private final NewRow<?, F, C> rows;

    ToManyCreate(Supplier<K> keys, NewRow<?, F, C> rows) {
        super(keys);
        this.rows = rows;
    }

    public ToManyCreate<K, F, C> create(Function<? super F, ? extends C> create) {
        add(new Make(rows.make(create)));
        return this;
    }

    /** One new row for each item. */
    public <I> ToManyCreate<K, F, C> createAll(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        for (I item : items) {
            create(first -> create.apply(first, item));
        }
        return this;
    }

    /** One new row for each item, but those that a unique key already has, and these are not linked. */
    public <I> ToManyCreate<K, F, C> createAllSkippingDuplicates(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        List<CreateData<?>> made = new ArrayList<>(items.size());
        for (I item : items) {
            made.add(rows.make(first -> create.apply(first, item)));
        }
        add(new MakeMissing(List.copyOf(made)));
        return this;
    }

    final CreateData<?> made(Key<?> key, Function<? super F, ? extends C> create) {
        return rows.takingMissing(key.data(), create);
    }

    /** The row with this key, made when it is not there; what {@code create} leaves out of the key is taken from it. */
    public ToManyCreate<K, F, C> connectOrCreate(
            Function<? super K, ? extends Key<?>> key, Function<? super F, ? extends C> create) {
        add(rows.connectOrCreate(key("connectOrCreate", key), create));
        return this;
    }

    @Override
    public ToManyCreate<K, F, C> connect(Function<? super K, ? extends Key<?>> key) {
        super.connect(key);
        return this;
    }

    @Override
    public <I> ToManyCreate<K, F, C> connectAll(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        super.connectAll(items, key);
        return this;
    }
}
