package dev.ashlar.runtime.write;

import dev.ashlar.sql.SqlWriter;
import java.util.List;

/**
 * That a row is there, or is not: when something else matters only then.
 *
 * @param row by its key
 */
record Presence(Aim row, boolean there) {
    /** {@code AND [NOT] EXISTS (...)}; softly deleted rows are not there. */
    void and(SqlWriter out) {
        out.append(there ? " AND EXISTS (SELECT 1 FROM " : " AND NOT EXISTS (SELECT 1 FROM ");
        out.openScope();
        Aimed.writeFrom(out, row.table(), new Which(List.of(row), true));
        out.closeScope();
        out.append(")");
    }
}
