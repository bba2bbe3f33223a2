package dev.ashlar.migrate.corpus;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a database holds beyond tables, columns and keys: asked of PostgreSQL's own catalogues, not of our introspection. What
 * views and partitions grant by default privileges depends on which came first, and no schema speaks of it.
 */
final class Everything {
    private static final String SQL = """
            WITH own AS (
              SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'extensions')
            ), rel AS (
              SELECT c.*, n.nspname FROM pg_class c JOIN own n ON n.oid = c.relnamespace
            ), acl AS (
              SELECT concat_ws('.', nspname, relname) AS thing, relowner AS owner, coalesce(relacl, acldefault('r', relowner)) AS acl
                FROM rel WHERE relkind IN ('r', 'p') AND NOT relispartition
              UNION ALL
              SELECT concat_ws('.', nspname, relname, 'sequence'), relowner, coalesce(relacl, acldefault('S', relowner))
                FROM rel WHERE relkind = 'S'
              UNION ALL
              SELECT concat_ws('.', nspname, relname, attname), relowner, attacl
                FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid WHERE attacl IS NOT NULL AND NOT attisdropped
              UNION ALL
              SELECT 'schema ' || n.nspname, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
                FROM pg_namespace n JOIN own ON own.oid = n.oid
              UNION ALL
              SELECT concat_ws(' ', 'to come', defaclobjtype, nspname), defaclrole, defaclacl
                FROM pg_default_acl d JOIN own ON own.oid = d.defaclnamespace
            )
            SELECT concat_ws(' ', 'trigger', nspname, relname, pg_get_triggerdef(t.oid), tgenabled)
              FROM rel JOIN pg_trigger t ON t.tgrelid = rel.oid WHERE NOT tgisinternal
            UNION ALL
            SELECT concat_ws(' ', 'policy', nspname, relname, polname, polpermissive, polcmd,
                             ARRAY(SELECT coalesce(r.rolname, 'public') FROM unnest(polroles) k LEFT JOIN pg_roles r ON r.oid = k ORDER BY 1),
                             pg_get_expr(polqual, polrelid), '/', pg_get_expr(polwithcheck, polrelid))
              FROM rel JOIN pg_policy p ON p.polrelid = rel.oid
            UNION ALL
            SELECT concat_ws(' ', 'domain', nspname, typname, format_type(typbasetype, typtypmod), typnotnull, typdefault,
                             ARRAY(SELECT conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE contypid = t.oid ORDER BY 1))
              FROM pg_type t JOIN own ON own.oid = typnamespace WHERE typtype = 'd'
            UNION ALL
            SELECT concat_ws(' ', 'composite', nspname, relname,
                             ARRAY(SELECT attname || ' ' || format_type(atttypid, atttypmod) FROM pg_attribute
                                    WHERE attrelid = rel.oid AND attnum > 0 AND NOT attisdropped ORDER BY 1))
              FROM rel WHERE relkind = 'c'
            UNION ALL
            SELECT concat_ws(' ', 'kind', nspname, relname, relkind, relrowsecurity, relforcerowsecurity, reloptions,
                             CASE WHEN relkind = 'p' THEN pg_get_partkeydef(oid) END, pg_get_expr(relpartbound, oid))
              FROM rel WHERE relkind IN ('r', 'p', 'v', 'm')
            UNION ALL
            SELECT concat_ws(' ', 'partitioned', nspname, relname, attname, format_type(atttypid, atttypmod), attnotnull,
                             pg_get_expr(d.adbin, d.adrelid))
              FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE relkind = 'p' AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT concat_ws(' ', 'grant', thing, coalesce(r.rolname, 'public'), privilege_type)
              FROM acl, aclexplode(acl.acl) x LEFT JOIN pg_roles r ON r.oid = x.grantee WHERE x.grantee <> acl.owner
            UNION ALL
            SELECT concat_ws(' ', 'says', pg_describe_object(classoid, objoid, objsubid), description)
              FROM pg_description WHERE objoid >= 16384 AND classoid <> 'pg_extension'::regclass
               AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = classoid AND e.objid = objoid AND e.deptype = 'e')
            ORDER BY 1""";

    private Everything() {}

    static List<String> of(Playground database) throws SQLException {
        return Stream.concat(database.contents().stream(), database.query(SQL).stream())
                .filter(l -> !l.startsWith("schema extensions") && !l.startsWith("extension "))
                .toList();
    }
}
