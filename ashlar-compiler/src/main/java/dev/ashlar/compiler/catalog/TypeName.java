package dev.ashlar.compiler.catalog;

import dev.ashlar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * The name of an enum.
 *
 * @param schema null for the connection's own schema, as in {@link TableName}
 */
public record TypeName(@Nullable String schema, String name) {
    /** {@code "schema"."name"}, or {@code "name"} in the connection's own schema. */
    public String quoted() {
        return Identifier.quote(schema, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
