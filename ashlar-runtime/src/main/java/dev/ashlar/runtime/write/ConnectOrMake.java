package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import org.jspecify.annotations.Nullable;

/** To the row with this key, made when it is not there. */
record ConnectOrMake(KeyData key, CreateData<?> row) implements Link {
    ConnectOrMake within(@Nullable Object tenant) {
        return new ConnectOrMake(key.within(tenant), row);
    }
}
