package dev.ashlar.runtime.write;

import java.util.function.Supplier;

/** Links another row in place of the one that is linked. */
public class ToOneUpdate<K, F, C> extends ToOneCreate<K, F, C> {
    ToOneUpdate(Supplier<K> keys, NewRow<?, F, C> rows) {
        super(keys, rows);
    }
}
