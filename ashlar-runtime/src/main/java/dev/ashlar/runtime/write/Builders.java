package dev.ashlar.runtime.write;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a write of one model is said with: its keys, the first step of a create and its updates, made anew for each call. A generated
 * client has one for each model and each way in which its rows begin; who takes it says in its own signature which types these are.
 */
@SuppressWarnings("unchecked") // generated code says K, F and U together with these builders
public abstract class Builders {
    private final Supplier<Object> keys = this::keys;
    private final Function<UpdateData<?>, Object> updates = this::updates;

    protected abstract Object keys();

    protected abstract Object first(CreateData<?> data);

    protected abstract Object updates(UpdateData<?> data);

    /** @param <K> what {@link #keys} makes */
    final <K> Supplier<K> ofKeys() {
        return (Supplier<K>) (Supplier<?>) keys;
    }

    /** @param <U> what {@link #updates} makes */
    final <D extends UpdateData<?>, U> Function<D, U> ofUpdates() {
        return (Function<D, U>) (Function<?, ?>) updates;
    }
}
