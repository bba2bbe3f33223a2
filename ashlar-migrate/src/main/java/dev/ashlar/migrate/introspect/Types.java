package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.NamedTypes;
import dev.ashlar.compiler.catalog.TypeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Domains and composite types, in the order in which they were made: one may be made of those before it. */
final class Types {
    private static final String SQL = """
            SELECT n.nspname, t.typname, t.typtype, t.typnotnull, t.typdefault,
                   format_type(t.typbasetype, t.typtypmod) AS base, obj_description(t.oid, 'pg_type') AS comment,
                   CASE t.typtype WHEN 'd'
                     THEN ARRAY(SELECT c.conname::text FROM pg_constraint c
                       WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname)
                     ELSE ARRAY(SELECT a.attname::text FROM pg_attribute a
                       WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname) END AS names,
                   CASE t.typtype WHEN 'd'
                     THEN ARRAY(SELECT pg_get_expr(c.conbin, 0) FROM pg_constraint c
                       WHERE c.contypid = t.oid AND c.contype = 'c' ORDER BY c.conname)
                     ELSE ARRAY(SELECT format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
                       WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname) END AS texts
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
              LEFT JOIN pg_class r ON r.oid = t.typrelid
             WHERE n.nspname = ANY (?) AND (t.typtype = 'd' OR r.relkind = 'c')
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
             ORDER BY t.oid
            """;

    private Types() {}

    static NamedTypes read(Query query, Introspector.Names names) throws SQLException {
        return new NamedTypes(query.rows(SQL, row -> type(row, names)));
    }

    private static NamedType type(ResultSet row, Introspector.Names names) throws SQLException {
        TypeName name = names.type(row.getString("nspname"), row.getString("typname"));
        boolean managed = Mark.isIn(row.getString("comment"));
        List<String> keys = Query.strings(row, "names");
        List<String> texts = Query.strings(row, "texts");
        if (!row.getString("typtype").equals("d")) {
            List<NamedType.Attribute> attributes = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                attributes.add(new NamedType.Attribute(keys.get(i), texts.get(i)));
            }
            return new NamedType.Composite(name, attributes, managed);
        }
        List<NamedType.DomainCheck> checks = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            checks.add(new NamedType.DomainCheck(keys.get(i), texts.get(i)));
        }
        return new NamedType.Domain(
                name,
                row.getString("base"),
                row.getBoolean("typnotnull"),
                row.getString("typdefault"),
                checks,
                managed);
    }
}
