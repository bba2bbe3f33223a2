package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One key of an index.
 *
 * @param name a column's name, or the SQL of an expression
 * @param expression whether {@code name} is SQL
 * @param nullsFirst as PostgreSQL keeps it: true by default when descending, false when ascending
 * @param operatorClass null when it is the type's default one
 */
public record IndexKey(
        String name,
        boolean expression,
        boolean descending,
        boolean nullsFirst,
        @Nullable String operatorClass) {
    /** A column in ascending order with its type's own operator class. */
    public static IndexKey column(String name) {
        return new IndexKey(name, false, false, false, null);
    }

    public IndexKey named(String other) {
        return new IndexKey(other, expression, descending, nullsFirst, operatorClass);
    }
}
