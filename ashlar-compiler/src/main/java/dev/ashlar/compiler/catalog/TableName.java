package dev.ashlar.compiler.catalog;

import dev.ashlar.sql.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * @param schema null for the connection's own schema, the first of its {@code search_path} ({@code public} when nothing
 *     says otherwise). Such a name is written unqualified, so that one script serves {@code ?schema=other} too
 */
public record TableName(@Nullable String schema, String name) {
    /** {@code "schema"."name"}, or {@code "name"} in the connection's own schema. */
    public String quoted() {
        return Identifier.quote(schema, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
