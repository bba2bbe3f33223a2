package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * @param schema null for the connection's own schema (the first of its {@code search_path}); such a name is written
 *     unqualified, so the same script serves {@code ?schema=other}. With several schemas every name carries its own
 */
public record TableName(@Nullable String schema, String name) {
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
