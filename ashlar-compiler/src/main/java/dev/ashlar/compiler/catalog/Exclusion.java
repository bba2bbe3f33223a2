package dev.ashlar.compiler.catalog;

import dev.ashlar.compiler.model.Deferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An EXCLUDE constraint.
 *
 * @param predicate the SQL of the rows that it is about, without WHERE; null for every row
 * @param declared whether a schema owns it: its comment carries the {@link Mark}
 */
public record Exclusion(
        String name,
        String method,
        List<Key> keys,
        @Nullable String predicate,
        Deferral deferral,
        boolean declared) {
    public Exclusion {
        keys = List.copyOf(keys);
    }

    /**
     * @param operator {@code &&}
     */
    public record Key(IndexKey key, String operator) {}
}
