package dev.ashlar.compiler.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * An immutable list that finds its elements by a key without going through them: a schema of a thousand models is asked
 * for each of them many times. As a list it equals every other with the same elements.
 */
public final class Keyed<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> elements;
    private final Map<Object, List<T>> byKey;

    private Keyed(List<T> elements) {
        this.elements = elements;
        this.byKey = new HashMap<>(elements.size() * 2);
    }

    /** The same list, with one key for each element. */
    public static <T> List<T> by(List<T> list, Function<T, ?> key) {
        if (list instanceof Keyed<T>) {
            return list;
        }
        Keyed<T> keyed = new Keyed<>(List.copyOf(list));
        for (T element : keyed.elements) {
            keyed.put(key.apply(element), element);
        }
        return keyed;
    }

    /** The same list, with any number of keys for each element. */
    public static <T> List<T> byAll(List<T> list, Function<T, List<?>> keys) {
        if (list instanceof Keyed<T>) {
            return list;
        }
        Keyed<T> keyed = new Keyed<>(List.copyOf(list));
        for (T element : keyed.elements) {
            keys.apply(element).forEach(key -> keyed.put(key, element));
        }
        return keyed;
    }

    private void put(Object key, T element) {
        List<T> others = byKey.put(key, List.of(element));
        if (others != null) { // seldom: a name is mostly the only one
            List<T> all = new ArrayList<>(others);
            all.add(element);
            byKey.put(key, List.copyOf(all));
        }
    }

    /** The first element with that key, of a list which must be one of this kind. */
    public static <T> Optional<T> first(List<T> list, Object key) {
        List<T> all = ((Keyed<T>) list).byKey.get(key);
        return all == null ? Optional.empty() : Optional.of(all.get(0));
    }

    /** The elements with that key, in the order of the list, which must be one of this kind. */
    public static <T> List<T> all(List<T> list, Object key) {
        return ((Keyed<T>) list).byKey.getOrDefault(key, List.of());
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
