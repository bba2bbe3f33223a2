package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Partitioning.Partition;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Partitions by the table that they are cut from, each with its own comment's word on who named it. */
record Partitions(Map<Long, List<Partition>> byTable) {
    private static final String SQL = """
            SELECT i.inhparent::bigint AS table, n.nspname, c.relname, pg_get_expr(c.relpartbound, c.oid) AS bound,
                   obj_description(c.oid, 'pg_class') AS comment
              FROM pg_inherits i
              JOIN pg_class c ON c.oid = i.inhrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE i.inhparent = ANY (?::bigint[]::oid[]) AND c.relispartition AND NOT i.inhdetachpending
             ORDER BY i.inhparent, n.nspname, c.relname
            """;

    static Partitions read(Query query, Introspector.Names names) throws SQLException {
        return new Partitions(OfTable.group(query.rows(
                SQL,
                row -> new OfTable<>(
                        row.getLong("table"),
                        new Partition(
                                names.table(row.getString("nspname"), row.getString("relname")),
                                row.getString("bound"),
                                Mark.isIn(row.getString("comment")))))));
    }

    List<Partition> of(long table) {
        return byTable.getOrDefault(table, List.of());
    }
}
