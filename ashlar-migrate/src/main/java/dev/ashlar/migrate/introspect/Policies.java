package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Row-security policies by table. */
record Policies(Map<Long, List<Policy>> byTable) {
    private static final String SQL = """
            SELECT p.polrelid::bigint AS table, p.polname, p.polpermissive, p.polcmd,
                   ARRAY(SELECT coalesce(r.rolname::text, 'public') FROM unnest(p.polroles) AS k (num)
                     LEFT JOIN pg_roles r ON r.oid = k.num ORDER BY 1) AS roles,
                   pg_get_expr(p.polqual, p.polrelid) AS using_sql,
                   pg_get_expr(p.polwithcheck, p.polrelid) AS check_sql,
                   obj_description(p.oid, 'pg_policy') AS comment
              FROM pg_policy p
             WHERE p.polrelid = ANY (?::bigint[]::oid[])
             ORDER BY p.polrelid, p.polname
            """;

    static Policies read(Query query) throws SQLException {
        return new Policies(OfTable.group(query.rows(SQL, row -> new OfTable<>(row.getLong("table"), policy(row)))));
    }

    List<Policy> of(long table) {
        return byTable.getOrDefault(table, List.of());
    }

    private static Policy policy(ResultSet row) throws SQLException {
        return new Policy(
                row.getString("polname"),
                row.getBoolean("polpermissive"),
                command(row.getString("polcmd")),
                Query.strings(row, "roles"),
                row.getString("using_sql"),
                row.getString("check_sql"),
                Mark.isIn(row.getString("comment")));
    }

    private static String command(String code) {
        return switch (code) {
            case "r" -> "SELECT";
            case "a" -> "INSERT";
            case "w" -> "UPDATE";
            case "d" -> "DELETE";
            default -> "ALL";
        };
    }
}
