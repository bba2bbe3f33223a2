package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;

/** Writes take living rows only, as reads do. */
final class Alive {
    private Alive() {}

    /** {@code AND "t0"."deleted_at" IS NULL} for a table with soft delete. */
    static SqlWriter and(SqlWriter out, Table table) {
        Column<?> deleted = table.softDelete();
        return deleted == null
                ? out
                : out.append(" AND ")
                        .append(Layout.ROOT)
                        .append(".")
                        .append(deleted.quotedName())
                        .append(" IS NULL");
    }
}
