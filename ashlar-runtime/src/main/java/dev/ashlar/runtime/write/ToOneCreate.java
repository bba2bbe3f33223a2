package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Links one row that is there or made with this one.
 *
 * @param <F> the first stage of its create
 * @param <C> the last stage, with nothing required left
 */
public class ToOneCreate<K, F, C> extends ToOneConnect<K> {
    private final NewRow<?, F, C> rows;

    ToOneCreate(Supplier<K> keys, NewRow<?, F, C> rows) {
        super(keys);
        this.rows = rows;
    }

    public final Link create(Function<? super F, ? extends C> create) {
        return new Make(rows.make(create));
    }

    /** To the row with this key, made when it is not there; what {@code create} leaves out of the key is taken from it. */
    public final Link connectOrCreate(
            Function<? super K, ? extends Key<?>> key, Function<? super F, ? extends C> create) {
        return rows.connectOrCreate(key("connectOrCreate", key), create);
    }

    final CreateData<?> row(Function<? super F, ? extends C> create) {
        return rows.make(create);
    }
}
