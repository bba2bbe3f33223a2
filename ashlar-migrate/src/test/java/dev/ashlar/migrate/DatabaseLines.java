package dev.ashlar.migrate;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a database holds but the ledger, line by line: what stands in its catalogue, as PostgreSQL writes it, every row, and
 * the locks that nobody should hold any more.
 */
public final class DatabaseLines {
    private static final List<String> CATALOGUE = List.of(
            "SELECT 'relation ' || relname || ' ' || relkind::text || ' ' || relrowsecurity FROM pg_class c"
                    + " WHERE relnamespace = 'public'::regnamespace",
            "SELECT 'column ' || c.relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull"
                    + " || ' ' || coalesce(pg_get_expr(adbin, adrelid), '-')"
                    + " FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid LEFT JOIN pg_attrdef d ON adrelid = attrelid"
                    + " AND adnum = attnum WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped"
                    + " AND relkind <> 'i'",
            "SELECT 'index ' || pg_get_indexdef(indexrelid) || ' ' || indisvalid || indisready || indislive FROM pg_index"
                    + " WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
            "SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated"
                    + " FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
            "SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
            "SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
            "SELECT 'type ' || typname || ' ' || coalesce((SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum"
                    + " WHERE enumtypid = t.oid), '') FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'",
            "SELECT 'policy ' || polrelid::regclass || ' ' || polname || ' ' || coalesce(pg_get_expr(polqual, polrelid), '-')"
                    + " FROM pg_policy",
            "SELECT 'comment ' || objoid::regclass || ' ' || objsubid || ' ' || description FROM pg_description"
                    + " WHERE classoid = 'pg_class'::regclass AND objoid >= 16384",
            "SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'",
            "SELECT 'lock ' || locktype FROM pg_locks WHERE locktype = 'advisory'"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");

    private static final String TABLES = "SELECT quote_ident(relname) FROM pg_class WHERE relkind IN ('r', 'p')"
            + " AND NOT relispartition AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\\_ashlar%'";

    private DatabaseLines() {}

    /** @param unlike columns whose values are no two times the same, and are left out of the rows */
    public static List<String> of(DatabaseUrl url, String... unlike) {
        List<String> lines = new ArrayList<>();
        try (Connection connection = Connector.open(url);
                Statement statement = connection.createStatement()) {
            for (String sql : CATALOGUE) {
                lines.addAll(column(statement, sql));
            }
            lines.removeIf(line -> line.contains("_ashlar_"));
            for (String table : column(statement, TABLES)) {
                lines.addAll(column(
                        statement,
                        "SELECT '" + table + " ' || (to_jsonb(t) - '{" + String.join(",", unlike)
                                + "}'::text[])::text FROM " + table + " t"));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        lines.sort(String::compareTo);
        return lines;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
