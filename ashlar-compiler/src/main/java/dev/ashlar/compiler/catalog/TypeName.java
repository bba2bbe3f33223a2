package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The name of an enum.
 *
 * @param schema null for the connection's own schema, as in {@link TableName}
 */
public record TypeName(@Nullable String schema, String name) {
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
