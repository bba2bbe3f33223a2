package dev.ashlar.compiler.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An immutable list that finds its elements by a key without going through them: a schema of a thousand models is asked
 * for each of them many times. As a list it equals every other with the same elements.
 */
public final class Keyed<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> elements;
    private final KeyIndex index;

    private Keyed(List<T> elements, KeyIndex index) {
        this.elements = elements;
        this.index = index;
    }

    /** The same list, with one key for each element. */
    public static <T> List<T> by(List<T> list, Function<T, ?> key) {
        if (list instanceof Keyed<T>) {
            return list;
        }
        List<T> elements = List.copyOf(list);
        KeyIndex index = new KeyIndex(elements.size());
        for (int i = elements.size() - 1; i >= 0; i--) {
            index.put(key.apply(elements.get(i)), i);
        }
        return new Keyed<>(elements, index);
    }

    /** The same list, with any number of keys for each element. */
    public static <T> List<T> byAll(List<T> list, Function<T, List<?>> keys) {
        if (list instanceof Keyed<T>) {
            return list;
        }
        List<T> elements = List.copyOf(list);
        List<? extends List<?>> each = elements.stream().map(keys).toList();
        KeyIndex index = new KeyIndex(each.stream().mapToInt(List::size).sum());
        for (int i = elements.size() - 1; i >= 0; i--) {
            for (Object key : each.get(i)) {
                index.put(key, i);
            }
        }
        return new Keyed<>(elements, index);
    }

    /** The first element with that key, of a list which must be one of this kind. */
    public static <T> Optional<T> first(List<T> list, Object key) {
        Keyed<T> keyed = (Keyed<T>) list;
        int entry = keyed.index.first(key);
        return entry == KeyIndex.NONE ? Optional.empty() : Optional.of(keyed.elementAt(entry));
    }

    /** The elements with that key, in the order of the list, which must be one of this kind. */
    public static <T> List<T> all(List<T> list, Object key) {
        Keyed<T> keyed = (Keyed<T>) list;
        List<T> all = new ArrayList<>();
        for (int entry = keyed.index.first(key); entry != KeyIndex.NONE; entry = keyed.index.after(entry)) {
            all.add(keyed.elementAt(entry));
        }
        return List.copyOf(all);
    }

    private T elementAt(int entry) {
        return elements.get(index.place(entry));
    }

    @Override
    public Iterator<T> iterator() {
        return elements.iterator();
    }

    @Override
    public T get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}
