package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import java.util.List;

/** Which table of a relation holds the foreign key. */
public final class KeySide {
    private KeySide() {}

    /** Whether the table that the relation starts from holds the key. */
    public static boolean isHere(Relation<?> relation) {
        if (relation instanceof ToOne) {
            return true;
        }
        if (relation instanceof ToMany || holds(relation.target(), relation.targetColumns())) {
            return holds(relation.owner(), relation.localColumns()) && !isKey(relation);
        }
        return true;
    }

    private static boolean holds(Table table, List<String> columns) {
        return table.constraints().stream()
                .anyMatch(constraint -> constraint.kind() == Constraint.Kind.FOREIGN_KEY
                        && constraint.columns().equals(columns));
    }

    private static boolean isKey(Relation<?> relation) {
        List<String> key =
                relation.owner().primaryKey().stream().map(Column::name).toList();
        return relation.localColumns().equals(key);
    }
}
