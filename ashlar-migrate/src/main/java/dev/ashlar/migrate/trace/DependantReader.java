package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.Dependant;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What keeps columns from being dropped or changed, by relation. */
final class DependantReader {
    private static final String SQL = """
            SELECT d.refobjid::bigint AS relation, 'view' AS kind, coalesce(nullif(vn.nspname, '%2$s') || '.', '') || v.relname AS name,
                   coalesce(a.attname, '') AS attname
              FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid JOIN pg_class v ON v.oid = r.ev_class AND v.relkind IN ('v', 'm')
              JOIN pg_namespace vn ON vn.oid = v.relnamespace
              JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
             WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND c.oid <> v.oid AND %1$s
            UNION
            SELECT d.refobjid::bigint, 'policy definition', p.polname, a.attname
              FROM pg_depend d JOIN pg_policy p ON p.oid = d.objid
              JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
             WHERE d.classid = 'pg_policy'::regclass AND d.refclassid = 'pg_class'::regclass AND %1$s
            UNION
            SELECT d.refobjid::bigint, 'trigger', t.tgname, a.attname
              FROM pg_depend d JOIN pg_trigger t ON t.oid = d.objid AND NOT t.tgisinternal
              JOIN pg_class c ON c.oid = d.refobjid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
             WHERE d.classid = 'pg_trigger'::regclass AND d.refclassid = 'pg_class'::regclass AND %1$s
            UNION
            SELECT d.refobjid::bigint, 'generated column', g.attname, a.attname
              FROM pg_attrdef f JOIN pg_attribute g ON g.attrelid = f.adrelid AND g.attnum = f.adnum AND g.attgenerated <> ''
              JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid AND d.refclassid = 'pg_class'::regclass
              JOIN pg_class c ON c.oid = d.refobjid AND c.oid = f.adrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND a.attnum > 0 AND a.attnum <> g.attnum
             WHERE %1$s
            ORDER BY 1, 2, 3, 4
            """;

    private DependantReader() {}

    static Map<Long, List<Dependant>> read(Rows rows) throws SQLException {
        String sql = String.format(SQL, Rows.NOT_SYSTEM, rows.own().replace("'", "''"));
        return rows.byRelation(
                sql, row -> new Dependant(row.getString("kind"), row.getString("name"), row.getString("attname")));
    }
}
