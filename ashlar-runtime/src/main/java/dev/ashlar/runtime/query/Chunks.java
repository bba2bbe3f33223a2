package dev.ashlar.runtime.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Items in lists of equal length, the last one shorter.
 *
 * @param size at least 1
 */
record Chunks<V>(Iterator<V> items, int size) implements Iterator<List<V>> {
    @Override
    public boolean hasNext() {
        return items.hasNext();
    }

    @Override
    public List<V> next() {
        List<V> chunk = new ArrayList<>(size);
        do {
            chunk.add(items.next());
        } while (chunk.size() < size && items.hasNext());
        return chunk;
    }
}
