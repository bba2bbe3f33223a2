package dev.ashlar.runtime.write;

import java.util.function.Supplier;

/** Links another row in place of the one that is linked, or none. */
public final class ToOptionalUpdate<K, F, C> extends ToOneUpdate<K, F, C> {
    ToOptionalUpdate(Supplier<K> keys, NewRow<?, F, C> rows) {
        super(keys, rows);
    }

    /** Unlinks; the other row stays. */
    public Link disconnect() {
        return new Disconnect();
    }
}
