package dev.ashlar.compiler.model;

import java.util.List;

/**
 * What directives say of a key or an index.
 *
 * @param include the fields that are only carried: {@code @include([title])}
 * @param nullsNotDistinct {@code @nullsNotDistinct}: at most one row without a value
 * @param deferral {@code @deferrable}
 * @param withoutOverlaps {@code @withoutOverlaps}: the last field is a range, and no two rows share a moment of it
 * @param storage storage parameters as PostgreSQL keeps them: {@code fillfactor=70}
 */
public record KeyOptions(
        List<String> include,
        boolean nullsNotDistinct,
        Deferral deferral,
        boolean withoutOverlaps,
        List<String> storage) {
    public static final KeyOptions NONE = new KeyOptions(List.of(), false, Deferral.NOT_DEFERRABLE, false, List.of());

    public KeyOptions {
        include = List.copyOf(include);
        storage = List.copyOf(storage);
    }

    /** Whether PostgreSQL has the key as a constraint only, and not as an index alone. */
    public boolean constraint() {
        return deferral.deferrable() || withoutOverlaps;
    }
}
