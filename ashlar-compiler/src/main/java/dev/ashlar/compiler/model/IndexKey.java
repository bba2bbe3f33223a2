package dev.ashlar.compiler.model;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index that a directive declares.
 *
 * @param name a field's name, or SQL over the table's columns
 * @param expression whether {@code name} is SQL
 * @param nullsFirst null when the order of the values decides: last when ascending, first when descending
 * @param operatorClass as PostgreSQL spells it; null for the default
 */
public record IndexKey(
        String name,
        boolean expression,
        boolean descending,
        @Nullable Boolean nullsFirst,
        @Nullable String operatorClass) {}
