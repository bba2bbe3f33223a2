package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /// @exclude([room(with: "="), during(with: "&&")])}: no two rows for which all the operators are true.
 *
 * @param where the rows that it is about, null for every row
 */
public record Exclusion(
        String constraint,
        String method,
        List<Key> keys,
        @Nullable String where,
        Deferral deferral,
        Span span) {
    public Exclusion {
        keys = List.copyOf(keys);
    }

    /**
     * @param operator {@code &&}
     */
    public record Key(IndexKey key, String operator) {}
}
