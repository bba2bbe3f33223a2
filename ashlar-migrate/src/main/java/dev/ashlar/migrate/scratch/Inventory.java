package dev.ashlar.migrate.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything in some schemas as PostgreSQL's own catalogues print it, and the rows of each table in short: more than a schema
 * can say, so that nothing is missed when two databases must be the same.
 *
 * @param objects what a thing is, to how it is
 */
public record Inventory(Map<String, String> objects) {
    private static final String OBJECTS = """
            WITH s AS (SELECT oid, nspname FROM pg_namespace WHERE nspname = ANY (?)),
              c AS (SELECT c.*, s.nspname FROM pg_class c JOIN s ON s.oid = c.relnamespace
                     WHERE c.relname NOT LIKE '\\_ashlar\\_%' AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f'))
            SELECT format('relation %s.%s', nspname, relname) AS what,
                   concat_ws(' ', relkind, relacl, reloptions, relrowsecurity, relforcerowsecurity,
                     CASE WHEN relkind IN ('v', 'm') THEN pg_get_viewdef(oid) END, pg_get_partkeydef(oid),
                     pg_get_expr(relpartbound, oid), obj_description(oid, 'pg_class')) AS how FROM c
            UNION ALL
            SELECT format('column %s.%s.%s', c.nspname, c.relname, a.attname),
                   concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                     pg_get_expr(d.adbin, d.adrelid), a.attacl, a.attcollation::regcollation, a.attstorage,
                     col_description(c.oid, a.attnum))
              FROM c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            UNION ALL
            SELECT format('constraint %s of %s.%s', o.conname, c.nspname, c.relname),
                   concat_ws(' ', pg_get_constraintdef(o.oid), o.convalidated, obj_description(o.oid, 'pg_constraint'))
              FROM c JOIN pg_constraint o ON o.conrelid = c.oid AND o.contype <> 'n'
            UNION ALL
            SELECT format('index %s', x.indexrelid::regclass),
                   concat_ws(' ', pg_get_indexdef(x.indexrelid), x.indisvalid, obj_description(x.indexrelid, 'pg_class'))
              FROM c JOIN pg_index x ON x.indrelid = c.oid
            UNION ALL
            SELECT format('trigger %s of %s.%s', t.tgname, c.nspname, c.relname),
                   concat_ws(' ', pg_get_triggerdef(t.oid), t.tgenabled, obj_description(t.oid, 'pg_trigger'))
              FROM c JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
            UNION ALL
            SELECT format('policy %s of %s.%s', p.polname, c.nspname, c.relname),
                   concat_ws(' ', p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, c.oid),
                     pg_get_expr(p.polwithcheck, c.oid), obj_description(p.oid, 'pg_policy'))
              FROM c JOIN pg_policy p ON p.polrelid = c.oid
            UNION ALL
            SELECT format('routine %s', p.oid::regprocedure),
                   concat_ws(' ', CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) END, p.proacl,
                     obj_description(p.oid, 'pg_proc'))
              FROM pg_proc p JOIN s ON s.oid = p.pronamespace
            UNION ALL
            SELECT format('type %s.%s', s.nspname, t.typname),
                   concat_ws(' ', t.typtype, t.typnotnull, t.typdefault, format_type(t.typbasetype, t.typtypmod),
                     obj_description(t.oid, 'pg_type'),
                     (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e
                       WHERE e.enumtypid = t.oid),
                     (SELECT string_agg(pg_get_constraintdef(o.oid), ',' ORDER BY o.conname) FROM pg_constraint o
                       WHERE o.contypid = t.oid AND o.contype <> 'n'))
              FROM pg_type t JOIN s ON s.oid = t.typnamespace
             WHERE t.typtype IN ('e', 'd', 'r')
                OR t.typtype = 'c' AND EXISTS (SELECT FROM pg_class k WHERE k.oid = t.typrelid AND k.relkind = 'c')
            UNION ALL
            SELECT format('schema %s', n.nspname), concat_ws(' ', n.nspacl, obj_description(n.oid, 'pg_namespace'))
              FROM pg_namespace n WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            UNION ALL
            SELECT format('extension %s', extname), '' FROM pg_extension
            UNION ALL
            SELECT format('default privileges in %s', defaclnamespace), concat_ws(' ', defaclobjtype, defaclacl)
              FROM pg_default_acl
            UNION ALL
            SELECT format('the rows of %s.%s', c.nspname, c.relname),
                   query_to_xml(format('SELECT md5(string_agg(t::text, '','' ORDER BY t::text)) FROM %I.%I t',
                     c.nspname, c.relname), true, true, '')::text
              FROM c WHERE c.relkind IN ('r', 'p')
            """;

    static Inventory of(Connection connection, List<String> schemas) throws SQLException {
        Map<String, String> objects = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(OBJECTS)) {
            query.setArray(1, connection.createArrayOf("text", schemas.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    objects.merge(row.getString("what"), String.valueOf(row.getString("how")), (a, b) -> a + " | " + b);
                }
            }
        }
        return new Inventory(objects);
    }

    /** What the other lacks, has too much, or has otherwise, each in a few words. */
    public List<String> differences(Inventory other) {
        List<String> differences = new ArrayList<>();
        objects.forEach((what, how) -> {
            String there = other.objects.get(what);
            if (there == null) {
                differences.add(what + " would be missing");
            } else if (!there.equals(how)) {
                differences.add(what + " would differ");
            }
        });
        other.objects.keySet().stream()
                .filter(what -> !objects.containsKey(what))
                .forEach(what -> differences.add(what + " would be too much"));
        return differences;
    }
}
