package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * A shape's table in the statement.
 *
 * @param first the cell of the shape's first part
 * @param outer whether the row may be missing
 * @param path what stands in front of its columns' names in a file: {@code "author."}
 */
record Place(ShapeToken<?, ?> shape, String alias, int first, boolean outer, String path) {
    /** What a file calls a part that is computed. */
    String name(Valued<?> part) {
        return path
                + (part instanceof Counted<?> counted
                        ? counted.relation().name() + ".count"
                        : "part" + (part.index() + 1));
    }

    int cell(Part<?> part) {
        return first + part.index();
    }

    String column(Column<?> column) {
        return alias + "." + column.quotedName();
    }

    String column(String columnName) {
        return alias + "." + Identifier.quote(columnName);
    }

    /** What joins the other table of a relation, known by an alias. */
    String pairs(Relation<?> relation, String alias) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < relation.localColumns().size(); i++) {
            String there =
                    alias + "." + Identifier.quote(relation.targetColumns().get(i));
            pairs.add(there + " = " + column(relation.localColumns().get(i)));
        }
        return String.join(" AND ", pairs);
    }
}
