package dev.ashlar.sql;

import org.jspecify.annotations.Nullable;

/**
 * The table between two that are linked many to many.
 *
 * @param schema null: found by {@code search_path}
 * @param localColumn the junction's column that points to this side
 * @param localKey the column of this side it points to
 * @param targetColumn the junction's column that points to the other side
 * @param targetKey the column of the other side it points to
 * @param tenantColumn the junction's column that says whose link it is; null when links belong to no tenant
 */
public record Junction(
        @Nullable String schema,
        String table,
        String localColumn,
        String localKey,
        String targetColumn,
        String targetKey,
        @Nullable String tenantColumn) {
    public String quotedName() {
        return Identifier.quote(schema, table);
    }
}
