package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/** How the sequence of an identity column counts; null is what PostgreSQL chooses by itself for the column's type. */
public record SequenceOptions(
        @Nullable Long start,
        @Nullable Long increment,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Long cache,
        boolean cycle) {
    public static final SequenceOptions DEFAULT = new SequenceOptions(null, null, null, null, null, false);
}
