package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.function.Function;
import java.util.function.Supplier;

/** Links one row that is there. */
public class ToOneConnect<K> {
    private final Supplier<K> keys;

    ToOneConnect(Supplier<K> keys) {
        this.keys = keys;
    }

    /**
     * To the row with this key; {@code RecordNotFound} or a foreign key's violation when there is none, the first when it is deleted
     * softly.
     */
    public final Link connect(Function<? super K, ? extends Key<?>> key) {
        return new Connect(key("connect", key));
    }

    /** @param call that can ask for no more than the key */
    final KeyData key(String call, Function<? super K, ? extends Key<?>> key) {
        return key.apply(keys.get()).alone(call);
    }
}
