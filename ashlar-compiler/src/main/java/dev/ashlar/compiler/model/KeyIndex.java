package dev.ashlar.compiler.model;

import java.util.Arrays;

/**
 * At which places of a list a key stands. A hash table in three arrays: each model has a list of its own to look into, and
 * a map with an object for each key would take more memory than the fields themselves.
 */
final class KeyIndex {
    static final int NONE = -1;

    private final Object[] keys;
    private final int[] places;
    /** The next entry of the same bucket. */
    private final int[] next;
    /** The first entry of each bucket; as many as a power of two. */
    private final int[] buckets;

    private int count;

    /**
     * @param entries how many keys will be put
     */
    KeyIndex(int entries) {
        keys = new Object[entries];
        places = new int[entries];
        next = new int[entries];
        buckets = new int[Integer.highestOneBit(entries | 1) * 2];
        Arrays.fill(buckets, NONE);
    }

    /** The last place first: what is put later is found earlier. */
    void put(Object key, int place) {
        int bucket = bucket(key);
        keys[count] = key;
        places[count] = place;
        next[count] = buckets[bucket];
        buckets[bucket] = count++;
    }

    /** The entry of the first place of that key, or {@link #NONE}. */
    int first(Object key) {
        return from(buckets[bucket(key)], key);
    }

    /** The entry of the place that follows, or {@link #NONE}. */
    int after(int entry) {
        return from(next[entry], keys[entry]);
    }

    int place(int entry) {
        return places[entry];
    }

    private int from(int entry, Object key) {
        int at = entry;
        while (at != NONE && !keys[at].equals(key)) {
            at = next[at];
        }
        return at;
    }

    private int bucket(Object key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (buckets.length - 1);
    }
}
