package dev.ashlar.compiler.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index other than the primary key's.
 *
 * @param constraint whether a UNIQUE constraint of the same name owns it, so that only the constraint can be dropped;
 *     says nothing about which rows are allowed
 * @param method {@code btree}, {@code hash}, {@code gin}, {@code gist}, {@code spgist}, {@code brin}, or an extension's
 * @param include columns that are only carried ({@code INCLUDE})
 * @param predicate the SQL of a partial index, without WHERE; null when it covers every row
 * @param nullsNotDistinct {@code NULLS NOT DISTINCT}: at most one row with NULL
 * @param options what else it has
 */
public record Index(
        String name,
        boolean unique,
        boolean constraint,
        String method,
        List<IndexKey> keys,
        List<String> include,
        @Nullable String predicate,
        boolean nullsNotDistinct,
        KeyOptions options) {
    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /** An index with nothing that only a constraint or a directive can give it. */
    public Index(
            String name,
            boolean unique,
            boolean constraint,
            String method,
            List<IndexKey> keys,
            List<String> include,
            @Nullable String predicate,
            boolean nullsNotDistinct) {
        this(name, unique, constraint, method, keys, include, predicate, nullsNotDistinct, KeyOptions.NONE);
    }

    /** A btree index over every row. */
    public static Index of(String name, boolean unique, List<IndexKey> keys) {
        return new Index(name, unique, false, "btree", keys, List.of(), null, false);
    }

    public Index named(String other) {
        return new Index(other, unique, constraint, method, keys, include, predicate, nullsNotDistinct, options);
    }

    /** The same over other columns. */
    public Index over(List<IndexKey> otherKeys, List<String> otherColumns) {
        return new Index(
                name, unique, constraint, method, otherKeys, otherColumns, predicate, nullsNotDistinct, options);
    }

    /**
     * The same over other rows.
     *
     * @param other the SQL of a partial index, without WHERE; null for every row
     */
    public Index where(@Nullable String other) {
        return new Index(name, unique, constraint, method, keys, include, other, nullsNotDistinct, options);
    }
}
