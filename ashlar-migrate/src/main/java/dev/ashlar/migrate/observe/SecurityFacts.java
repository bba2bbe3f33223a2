package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LivePolicy;
import dev.ashlar.compiler.lint.live.LiveSchema;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.SQLException;
import java.util.List;

/** Schemas and policies. */
final class SecurityFacts {
    private static final String SCHEMAS =
            "SELECT n.nspname, pg_get_userbyid(n.nspowner) AS owner FROM pg_namespace n WHERE " + Asking.OURS
                    + " ORDER BY n.nspname";
    private static final String POLICIES = """
            SELECT schemaname, tablename, policyname, permissive = 'PERMISSIVE' AS permissive, cmd, roles::text[] AS roles, qual,
                   with_check
              FROM pg_policies ORDER BY schemaname, tablename, policyname
            """;

    private SecurityFacts() {}

    static List<LiveSchema> schemas(Asking ask) throws SQLException {
        return ask.rows(SCHEMAS, row -> new LiveSchema(row.getString("nspname"), row.getString("owner")));
    }

    static List<LivePolicy> policies(Asking ask) throws SQLException {
        return ask.rows(
                POLICIES,
                row -> new LivePolicy(
                        new QualifiedName(row.getString("schemaname"), row.getString("tablename")),
                        row.getString("policyname"),
                        row.getBoolean("permissive"),
                        row.getString("cmd"),
                        Asking.strings(row, "roles"),
                        row.getString("qual"),
                        row.getString("with_check")));
    }
}
