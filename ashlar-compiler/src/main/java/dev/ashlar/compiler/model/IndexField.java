package dev.ashlar.compiler.model;

import org.jspecify.annotations.Nullable;

/**
 * One column of a key or an index.
 *
 * @param field the scalar field's name
 * @param nullsFirst null when the order of the values decides: last when ascending, first when descending
 * @param operatorClass as PostgreSQL spells it ({@code gin_trgm_ops}); null for the default
 */
public record IndexField(
        String field,
        boolean descending,
        @Nullable Boolean nullsFirst,
        @Nullable String operatorClass) {}
