package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveDefaultPrivilege;
import dev.ashlar.compiler.lint.live.LiveGrant;
import dev.ashlar.compiler.lint.live.LiveRole;
import dev.ashlar.compiler.lint.live.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Roles and what they may do. */
final class RoleFacts {
    private static final String ROLES = """
            SELECT r.rolname, r.rolsuper, r.rolbypassrls, r.rolcanlogin, r.rolcreaterole, r.rolcreatedb, r.rolreplication,
                   r.rolinherit, r.rolconnlimit,
                   ARRAY(SELECT DISTINCT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                     WHERE m.member = r.oid ORDER BY 1) AS member_of,
                   ARRAY(SELECT unnest(s.setconfig) FROM pg_db_role_setting s
                     WHERE s.setrole = r.oid AND s.setdatabase IN
                       (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
                     ORDER BY s.setdatabase) AS settings,
                   (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND %s)::int AS tables
              FROM pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname
            """.formatted(Asking.OURS);
    // What nobody ever changed is kept as NULL, and means the default of its kind.
    private static final String GRANTS = """
            WITH objects AS (
              SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'VIEW' ELSE 'TABLE' END AS kind,
                     n.nspname::text AS schema, c.relname::text AS name, c.relowner AS owner,
                     coalesce(c.relacl, acldefault(CASE WHEN c.relkind = 'S' THEN 's' ELSE 'r' END::"char", c.relowner)) AS acl
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND %1$s AND %2$s
              UNION ALL
              SELECT 'FUNCTION', n.nspname, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', p.proowner,
                     coalesce(p.proacl, acldefault('f', p.proowner))
                FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE %1$s AND %3$s
              UNION ALL
              SELECT 'SCHEMA', NULL, n.nspname, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
                FROM pg_namespace n WHERE %1$s
              UNION ALL
              SELECT 'DATABASE', NULL, d.datname, d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
                FROM pg_database d WHERE d.datname = current_database())
            SELECT o.kind, o.schema, o.name, CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee) END AS grantee,
                   x.privilege_type, x.is_grantable
              FROM objects o CROSS JOIN LATERAL aclexplode(o.acl) x
             WHERE x.grantee <> o.owner
             ORDER BY o.kind, o.schema, o.name, 4, x.privilege_type
            """.formatted(
                    Asking.OURS, Asking.notOfExtension("pg_class", "c.oid"), Asking.notOfExtension("pg_proc", "p.oid"));
    private static final String DEFAULT_PRIVILEGES = """
            SELECT pg_get_userbyid(d.defaclrole) AS maker, n.nspname,
                   CASE d.defaclobjtype WHEN 'r' THEN 'TABLE' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FUNCTION'
                     WHEN 'T' THEN 'TYPE' WHEN 'n' THEN 'SCHEMA' ELSE 'LARGE OBJECT' END AS objects,
                   CASE WHEN x.grantee = 0 THEN 'public' ELSE pg_get_userbyid(x.grantee) END AS grantee, x.privilege_type
              FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
              CROSS JOIN LATERAL aclexplode(d.defaclacl) x
             ORDER BY 1, 2, 3, 4, 5
            """;

    private RoleFacts() {}

    static List<LiveRole> roles(Asking ask) throws SQLException {
        return ask.rows(ROLES, RoleFacts::role);
    }

    static List<LiveGrant> grants(Asking ask) throws SQLException {
        return ask.rows(
                GRANTS,
                row -> new LiveGrant(
                        object(row),
                        row.getString("grantee"),
                        row.getString("privilege_type"),
                        row.getBoolean("is_grantable")));
    }

    static List<LiveDefaultPrivilege> defaultPrivileges(Asking ask) throws SQLException {
        return ask.rows(
                DEFAULT_PRIVILEGES,
                row -> new LiveDefaultPrivilege(
                        row.getString("maker"),
                        row.getString("nspname"),
                        row.getString("objects"),
                        row.getString("grantee"),
                        row.getString("privilege_type")));
    }

    private static LiveRole role(ResultSet row) throws SQLException {
        return new LiveRole(
                row.getString("rolname"),
                row.getBoolean("rolsuper"),
                row.getBoolean("rolbypassrls"),
                row.getBoolean("rolcanlogin"),
                row.getBoolean("rolcreaterole"),
                row.getBoolean("rolcreatedb"),
                row.getBoolean("rolreplication"),
                row.getBoolean("rolinherit"),
                row.getInt("rolconnlimit"),
                Asking.strings(row, "member_of"),
                settings(Asking.strings(row, "settings")),
                row.getInt("tables"));
    }

    /** What holds for this database comes after what holds for all, and wins. */
    private static Map<String, String> settings(List<String> lines) {
        Map<String, String> settings = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            settings.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return settings;
    }

    private static ObjectName object(ResultSet row) throws SQLException {
        ObjectName.Kind kind = ObjectName.Kind.valueOf(row.getString("kind"));
        String schema = row.getString("schema");
        String name = row.getString("name");
        return kind == ObjectName.Kind.TABLE
                ? ObjectName.table(schema, name)
                : new ObjectName(kind, schema, null, name);
    }
}
