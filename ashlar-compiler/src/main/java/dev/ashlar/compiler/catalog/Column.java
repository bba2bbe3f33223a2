package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * @param defaultValue null when there is none, so that an absent value is NULL
 * @param comment {@code COMMENT ON COLUMN}, null when there is none
 */
public record Column(
        String name,
        ColumnType type,
        boolean notNull,
        @Nullable ColumnDefault defaultValue,
        @Nullable String comment) {
    public Column named(String other) {
        return new Column(other, type, notNull, defaultValue, comment);
    }

    public Column typed(ColumnType other) {
        return new Column(name, other, notNull, defaultValue, comment);
    }
}
