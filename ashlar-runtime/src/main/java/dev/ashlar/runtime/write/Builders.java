package dev.ashlar.runtime.write;

import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a write of one model is said with: its keys, the first step of a create and its updates, made anew for each call. A generated
 * client has one for each model and each way in which its rows begin; who takes it says in its own signature which types these are.
 */
@SuppressWarnings("unchecked") // generated code says K, F and U together with these builders
public abstract class Builders {
    private final Supplier<Object> keys = this::keys;
    private @Nullable Function<UpdateData<?>, Object> updates;
    private @Nullable NewRow<?, ?, ?> rows;
    private @Nullable ToOneCreate<?, ?, ?> one;

    protected abstract Object keys();

    protected abstract Object first(CreateData<?> data);

    protected abstract Object updates(UpdateData<?> data);

    /**
     * Makes rows of the builders' model; the same for each call, made at the first: most calls only read.
     *
     * @param table the model's
     */
    final <X extends Table, F, C> NewRow<X, F, C> rows(Supplier<X> table) {
        NewRow<?, ?, ?> known = rows;
        if (known == null) {
            known = new NewRow<>(table, this);
            rows = known;
        }
        return (NewRow<X, F, C>) known;
    }

    /** Links a row of the builders' model; the same for each call, for it keeps nothing. */
    final ToOneCreate<?, ?, ?> toOne(Supplier<? extends Table> table) {
        ToOneCreate<?, ?, ?> known = one;
        if (known == null) {
            known = new ToOneCreate<>(ofKeys(), rows(table));
            one = known;
        }
        return known;
    }

    /** @param <K> what {@link #keys} makes */
    final <K> Supplier<K> ofKeys() {
        return (Supplier<K>) (Supplier<?>) keys;
    }

    /** @param <U> what {@link #updates} makes */
    final <D extends UpdateData<?>, U> Function<D, U> ofUpdates() {
        Function<UpdateData<?>, Object> known = updates;
        if (known == null) {
            known = this::updates;
            updates = known;
        }
        return (Function<D, U>) (Function<?, ?>) known;
    }
}
