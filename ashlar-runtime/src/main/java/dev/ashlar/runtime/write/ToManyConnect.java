package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Links any number of rows that are there. */
public class ToManyConnect<K> {
    private final Supplier<K> keys;
    private final List<Link> links = new ArrayList<>();

    ToManyConnect(Supplier<K> keys) {
        this.keys = keys;
    }

    public ToManyConnect<K> connect(Function<? super K, ? extends Key<?>> key) {
        links.add(new Connect(key("connect", key)));
        return this;
    }

    /** One link for each item. */
    public <I> ToManyConnect<K> connectAll(
            Collection<? extends I> items, BiFunction<? super K, ? super I, ? extends Key<?>> key) {
        for (I item : items) {
            connect(k -> key.apply(k, item));
        }
        return this;
    }

    /** @param call that can ask for no more than the key */
    final KeyData key(String call, Function<? super K, ? extends Key<?>> key) {
        return key.apply(keys.get()).alone(call);
    }

    final void add(Link link) {
        links.add(link);
    }

    final K keys() {
        return keys.get();
    }

    final List<Link> links() {
        return List.copyOf(links);
    }
}
