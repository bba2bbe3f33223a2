package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Roles, and what is granted to any but the owner. */
final class Grants {
    private static final String ROLES = """
            SELECT r.rolname, r.rolcanlogin, r.rolinherit,
                   ARRAY(SELECT DISTINCT g.rolname::text FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                     WHERE m.member = r.oid) AS groups
              FROM pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname
            """;

    /** For a sequence the table and the column that own it. */
    private static final String GRANTS = """
            WITH acl AS (
              SELECT 'table' AS kind, n.nspname::text, c.relname::text, NULL::text AS attname, c.relowner AS owner, c.relacl AS acl
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm') AND c.relacl IS NOT NULL
                     AND c.relname <> '_ashlar_clients'
              UNION ALL
              SELECT 'column', n.nspname, c.relname, a.attname, c.relowner, a.attacl
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = ANY (?) AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attacl IS NOT NULL AND NOT a.attisdropped
              UNION ALL
              SELECT 'sequence', n.nspname, t.relname, a.attname, c.relowner, c.relacl
                FROM pg_class c
                JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
                     AND d.refclassid = 'pg_class'::regclass
                JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace n ON n.oid = t.relnamespace
                JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
               WHERE n.nspname = ANY (?) AND c.relkind = 'S' AND c.relacl IS NOT NULL
              UNION ALL
              SELECT 'schema', n.nspname, NULL, NULL, n.nspowner, n.nspacl
                FROM pg_namespace n WHERE n.nspname = ANY (?) AND n.nspacl IS NOT NULL
              UNION ALL
              SELECT CASE d.defaclobjtype WHEN 'r' THEN 'tables' ELSE 'sequences' END, n.nspname, NULL, NULL, d.defaclrole, d.defaclacl
                FROM pg_default_acl d JOIN pg_namespace n ON n.oid = d.defaclnamespace
               WHERE n.nspname = ANY (?) AND d.defaclrole = current_user::regrole AND d.defaclobjtype IN ('r', 'S')
            )
            SELECT acl.kind, acl.nspname, acl.relname, acl.attname, coalesce(r.rolname::text, 'public') AS role, x.privilege_type
              FROM acl, aclexplode(acl.acl) x LEFT JOIN pg_roles r ON r.oid = x.grantee
             WHERE x.grantee <> acl.owner
             ORDER BY 1, 2, 3, 4, 5, 6
            """;

    private Grants() {}

    static Access read(Query query, Introspector.Names names) throws SQLException {
        List<Access.Role> roles = query.rows(
                ROLES,
                row -> new Access.Role(
                        row.getString("rolname"),
                        row.getBoolean("rolcanlogin"),
                        row.getBoolean("rolinherit"),
                        Query.strings(row, "groups")));
        List<Access.Grant> grants = query.rows(
                GRANTS,
                row -> new Access.Grant(on(row, names), row.getString("role"), row.getString("privilege_type")));
        return new Access(roles, grants, Set.of());
    }

    private static Securable on(ResultSet row, Introspector.Names names) throws SQLException {
        String written = row.getString("nspname");
        @Nullable String schema = names.table(written, written).schema();
        TableName table = new TableName(schema, String.valueOf(row.getString("relname")));
        String column = String.valueOf(row.getString("attname"));
        return switch (row.getString("kind")) {
            case "table" -> new Securable.OfTable(table);
            case "column" -> new Securable.OfColumn(table, column);
            case "sequence" -> new Securable.OfSequence(table, column);
            case "schema" -> new Securable.OfSchema(schema);
            default -> new Securable.ToCome(schema, row.getString("kind").equals("sequences"));
        };
    }
}
