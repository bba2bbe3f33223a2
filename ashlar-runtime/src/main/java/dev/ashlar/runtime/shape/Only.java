package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;

/**
 * What must hold of the row that a to-one part takes.
 *
 * @param table that the condition speaks of, an instance of its own
 */
public record Only(Table table, Condition condition) {
    void write(SqlWriter out, String alias) {
        out.openScope();
        out.enter(table, alias);
        condition.write(out.append(" AND "));
        out.closeScope();
    }
}
