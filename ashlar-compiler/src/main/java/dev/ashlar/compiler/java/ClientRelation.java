package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relation as the model with this field sees it.
 *
 * @param member its Java name
 * @param foreignKey null for many-to-many
 * @param holdsKey whether the key's columns are this model's
 * @param localColumns names in PostgreSQL, paired with those of the target
 * @param junction null unless many-to-many
 */
record ClientRelation(
        RelationField field,
        String member,
        Kind kind,
        Relation.@Nullable ForeignKey foreignKey,
        boolean holdsKey,
        List<String> localColumns,
        List<String> targetColumns,
        @Nullable JunctionTable junction) {
    enum Kind {
        TO_ONE,
        TO_OPTIONAL,
        TO_MANY
    }

    /**
     * @param tenantColumn the third column of a junction between two tables of one tenant, null when there is none
     */
    record JunctionTable(
            @Nullable String schema,
            String table,
            String localColumn,
            String localKey,
            String targetColumn,
            String targetKey,
            @Nullable String tenantColumn) {}

    /** The key's fields, when they are this model's; else none. */
    List<String> ownKeyFields() {
        return holdsKey && foreignKey != null ? foreignKey.fields() : List.of();
    }
}
