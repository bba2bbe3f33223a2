package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * An index, made by CREATE INDEX or by a primary or unique key.
 *
 * @param keys its columns in order; an expression is an empty name
 * @param where its predicate, {@code NONE} when it covers all rows
 * @param node the IndexStmt, Constraint or ColumnDef that makes it
 */
public record Index(
        Statement statement, String table, List<String> keys, boolean unique, String method, Node where, Node node) {
    public boolean coversAllRows() {
        return !where.isPresent();
    }

    /** Whether it finds rows by these columns: they come first in it, in any order. A predicate that only leaves NULL out does no harm. */
    public boolean leadsWith(Collection<String> columns) {
        return method.equals("btree")
                && keys.size() >= columns.size()
                && new HashSet<>(keys.subList(0, columns.size())).equals(new HashSet<>(columns))
                && (coversAllRows() || leavesOnlyNullOut(columns));
    }

    private boolean leavesOnlyNullOut(Collection<String> columns) {
        return where.is("NullTest")
                && where.text("nulltesttype").equals("IS_NOT_NULL")
                && columns.contains(Names.column(where.child("arg")));
    }
}
