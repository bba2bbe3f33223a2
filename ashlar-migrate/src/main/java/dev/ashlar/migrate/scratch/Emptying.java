package dev.ashlar.migrate.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops everything in some schemas, but neither the schemas, so that the rights on them stay, nor what an extension
 * brought.
 */
public final class Emptying {
    private static final String WHAT = """
            SELECT 1 AS place, format('DROP %s IF EXISTS %I.%I CASCADE', CASE c.relkind WHEN 'v' THEN 'VIEW'
                     WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END,
                     n.nspname, c.relname) AS sql
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f')
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('e', 'i', 'a'))
            UNION ALL
            SELECT 2, format('DROP ROUTINE IF EXISTS %I.%I(%s) CASCADE', n.nspname, p.proname,
                     pg_get_function_identity_arguments(p.oid))
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE n.nspname = ANY (?) AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype IN ('e', 'i'))
            UNION ALL
            SELECT 3, format('DROP TYPE IF EXISTS %I.%I CASCADE', n.nspname, t.typname)
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE n.nspname = ANY (?) AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype IN ('e', 'i'))
               AND (t.typtype IN ('e', 'd', 'r')
                     OR t.typtype = 'c' AND EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
             ORDER BY place
            """;

    private Emptying() {}

    /** Runs in the connection's transaction. */
    public static void run(Connection connection, List<String> schemas) throws SQLException {
        for (String drop : drops(connection, schemas)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(drop);
            }
        }
    }

    private static List<String> drops(Connection connection, List<String> schemas) throws SQLException {
        List<String> drops = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(WHAT)) {
            for (int i = 1; i <= 3; i++) {
                query.setArray(i, connection.createArrayOf("text", schemas.toArray()));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    drops.add(rows.getString("sql"));
                }
            }
        }
        return drops;
    }
}
