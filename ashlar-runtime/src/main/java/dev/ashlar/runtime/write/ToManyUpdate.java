package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Changes which rows are linked. Disconnecting comes first, then what is connected and created. */
public final class ToManyUpdate<K, F, C> extends ToManyCreate<K, F, C> {
    private final List<KeyData> disconnected = new ArrayList<>();
    private @Nullable List<KeyData> only;

    ToManyUpdate(Supplier<K> keys, NewRow<?, F, C> rows) {
        super(keys, rows);
    }

    /** Unlinks a row, which stays; refused by PostgreSQL when the key that links it is not nullable. */
    public ToManyUpdate<K, F, C> disconnect(Function<? super K, ? extends Key<?>> key) {
        disconnected.add(key(key));
        return this;
    }

    /** Links these rows and unlinks all others; no items unlink all. */
    public <I> ToManyUpdate<K, F, C> set(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        List<KeyData> kept = new ArrayList<>(items.size());
        for (I item : items) {
            kept.add(key(k -> key.apply(k, item)));
        }
        only = List.copyOf(kept);
        return this;
    }

    @Override
    public ToManyUpdate<K, F, C> create(Function<? super F, ? extends C> create) {
        super.create(create);
        return this;
    }

    @Override
    public <I> ToManyUpdate<K, F, C> createAll(
            Collection<? extends I> items, BiFunction<? super F, ? super I, ? extends C> create) {
        super.createAll(items, create);
        return this;
    }

    @Override
    public ToManyUpdate<K, F, C> connectOrCreate(
            Function<? super K, ? extends Key<?>> key, Function<? super F, ? extends C> create) {
        super.connectOrCreate(key, create);
        return this;
    }

    @Override
    public ToManyUpdate<K, F, C> connect(Function<? super K, ? extends Key<?>> key) {
        super.connect(key);
        return this;
    }

    @Override
    public <I> ToManyUpdate<K, F, C> connectAll(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        super.connectAll(items, key);
        return this;
    }

    List<KeyData> disconnected() {
        return List.copyOf(disconnected);
    }

    /** Null when {@link #set} was not called. */
    @Nullable
    List<KeyData> only() {
        return only;
    }
}
