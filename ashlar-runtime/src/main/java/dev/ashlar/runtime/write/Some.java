package dev.ashlar.runtime.write;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Table;
import java.util.List;

/** So many of the living rows that meet a filter, whichever. They are locked: who comes second looks again. */
record Some(Filter filter, long limit) {
    private static final String ALIAS = "\"some\"";

    Some {
        if (limit < 0) {
            throw new IllegalArgumentException("a limit of " + limit + " rows: it is 0 or more");
        }
    }

    Filter asFilter() {
        return new Filter(filter.table(), Condition.of(this::write));
    }

    /** By one key an array, which PostgreSQL makes once and looks up in the index; else a list of rows. */
    private void write(SqlWriter out) {
        List<String> key = key(filter.table());
        boolean one = key.size() == 1;
        out.append(one ? "" : "(")
                .append(columns(key, Layout.ROOT))
                .append(one ? " = ANY(ARRAY(SELECT " : ") IN (SELECT ");
        out.append(columns(key, ALIAS)).append(" FROM ").append(filter.table().quotedName());
        filter.write(out.append(" AS ").append(ALIAS).append(" WHERE "), ALIAS);
        Column<?> deleted = filter.table().softDelete();
        if (deleted != null) {
            out.append(" AND ")
                    .append(ALIAS)
                    .append(".")
                    .append(deleted.quotedName())
                    .append(" IS NULL");
        }
        out.append(" LIMIT ")
                .append(Long.toString(limit))
                .append(" FOR UPDATE)")
                .append(one ? ")" : "");
    }

    private static String columns(List<String> key, String alias) {
        return String.join(
                ", ", key.stream().map(column -> alias + "." + column).toList());
    }

    /** Of a table without a primary key, where the row lies. */
    private static List<String> key(Table table) {
        return table.primaryKey().isEmpty()
                ? List.of("tableoid", "ctid")
                : table.primaryKey().stream().map(Column::quotedName).toList();
    }
}
