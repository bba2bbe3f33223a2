package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.KeyData;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rows that a relation leads to.
 *
 * @param key null: the one that there is
 * @param version only as long as it has the version that was seen; null: any
 * @param filter only when it meets the condition; null: always
 */
record Pick(
        @Nullable KeyData key,
        @Nullable Long version,
        @Nullable Filter filter) {
    /** The one row of a to-one relation. */
    static final Pick THE_ONE = new Pick(null, null, null);

    static Pick of(Key<?> key) {
        return new Pick(key.data(), key.seenVersion(), Filter.of(key));
    }

    static Pick of(KeyData key) {
        return new Pick(key, null, null);
    }

    static Pick of(Filter filter) {
        return new Pick(null, null, filter);
    }
}
