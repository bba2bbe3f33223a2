package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.TableName;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables by name: partitioned ones with the plain ones, but no partition, for its parent says what it is. */
final class TableReader {
    private static final String SQL = """
            SELECT c.oid::bigint AS oid, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity,
                   obj_description(c.oid, 'pg_class') AS comment,
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partition_key
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             ORDER BY n.nspname, c.relname
            """;

    private TableReader() {}

    record Row(
            long oid,
            TableName name,
            boolean enabled,
            boolean forced,
            @Nullable String comment,
            @Nullable String partitionKey) {}

    static List<Row> read(Query query, Introspector.Names names) throws SQLException {
        return query
                .rows(
                        SQL,
                        row -> new Row(
                                row.getLong("oid"),
                                names.table(row.getString("nspname"), row.getString("relname")),
                                row.getBoolean("relrowsecurity"),
                                row.getBoolean("relforcerowsecurity"),
                                row.getString("comment"),
                                row.getString("partition_key")))
                .stream()
                .filter(t -> !Introspector.LEDGERS.contains(t.name().name()))
                .toList();
    }
}
