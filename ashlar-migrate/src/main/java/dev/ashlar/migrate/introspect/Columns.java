package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.SequenceOptions;
import dev.ashlar.compiler.catalog.TypeName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Columns in their order. Of an identity's sequence, what PostgreSQL chooses by itself is left out; of a trigger that keeps
 * the time of the last change, the arguments are read, each of which ends with a zero byte.
 */
record Columns(Map<Long, List<Column>> byTable) {
    private static final String SQL = """
            SELECT a.attrelid::bigint AS table, a.attname, a.attidentity, a.attgenerated,
                   a.attnotnull AND NOT EXISTS (SELECT FROM pg_constraint n WHERE n.conrelid = a.attrelid AND n.contype = 'n'
                     AND NOT n.convalidated AND a.attnum = ANY (n.conkey)) AS attnotnull,
                   format_type(b.oid, a.atttypmod) AS type, e.oid IS NOT NULL AS list,
                   b.typtype = 'e' AS is_enum, b.typtype = 'd' AS is_domain, bn.nspname AS type_schema, b.typname AS type_name,
                   pg_get_expr(d.adbin, d.adrelid) AS expression,
                   (SELECT s.relname FROM pg_depend o JOIN pg_class s ON s.oid = o.objid AND s.relkind = 'S'
                     WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'a'
                       AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
                       AND EXISTS (SELECT FROM pg_depend u WHERE u.classid = 'pg_attrdef'::regclass AND u.objid = d.oid
                             AND u.refclassid = 'pg_class'::regclass AND u.refobjid = s.oid)
                     LIMIT 1) AS sequence,
                   col_description(a.attrelid, a.attnum) AS comment,
                   CASE WHEN a.attcollation <> t.typcollation THEN
                     (SELECT CASE WHEN l.collnamespace = 'pg_catalog'::regnamespace OR ln.nspname = current_schema() THEN ''
                               ELSE '"' || replace(ln.nspname, '"', '""') || '".' END
                             || '"' || replace(l.collname, '"', '""') || '"'
                        FROM pg_collation l JOIN pg_namespace ln ON ln.oid = l.collnamespace WHERE l.oid = a.attcollation)
                     END AS collation,
                   (SELECT g.tgargs FROM pg_trigger g WHERE g.tgrelid = a.attrelid AND g.tgname = ('touch_' || a.attname)::name
                       AND obj_description(g.oid, 'pg_trigger') = '@ashlar updatedAt') AS touch,
                   CASE WHEN t.typname IN ('timestamp', 'timestamptz') THEN
                     (SELECT p.prosrc FROM pg_class c JOIN pg_proc p ON p.pronamespace = c.relnamespace
                        AND p.proname = ('purge_deleted_' || c.relname)::name
                      WHERE c.oid = a.attrelid AND obj_description(p.oid, 'pg_proc') = '@ashlar purge ' || a.attname) END AS purge,
                   q.start, q.increment, q.min, q.max, q.cache, q.cycle,
                   current_setting('server_version_num')::int >= 170000 AS alterable
              FROM pg_attribute a
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
              JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
              JOIN pg_namespace bn ON bn.oid = b.typnamespace
              LEFT JOIN LATERAL (
                SELECT nullif(q.seqstart, CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE q.seqmax END) AS start,
                       nullif(q.seqincrement, 1) AS increment, nullif(q.seqcache, 1) AS cache, q.seqcycle AS cycle,
                       nullif(q.seqmin, CASE WHEN q.seqincrement > 0 THEN 1 ELSE -r.most - 1 END) AS min,
                       nullif(q.seqmax, CASE WHEN q.seqincrement > 0 THEN r.most ELSE -1 END) AS max
                  FROM pg_depend o JOIN pg_sequence q ON q.seqrelid = o.objid
                  JOIN (VALUES (21, 32767), (23, 2147483647), (20, 9223372036854775807)) r (type, most) ON r.type = q.seqtypid::int
                 WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'i'
                   AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum LIMIT 1) q ON a.attidentity <> ''
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE a.attrelid = ANY (?::bigint[]::oid[]) AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attrelid, a.attnum
            """;

    static Columns read(Query query, Introspector.Names names) throws SQLException {
        return new Columns(OfTable.group(
                query.rows(SQL, row -> new OfTable<>(row.getLong("table"), column(row, names)))));
    }

    List<Column> of(long table) {
        return byTable.getOrDefault(table, List.of());
    }

    private static Column column(ResultSet row, Introspector.Names names) throws SQLException {
        return new Column(
                row.getString("attname"),
                type(row, names),
                row.getBoolean("attnotnull"),
                defaultValue(row),
                row.getString("comment"),
                row.getString("collation"),
                touch(row),
                row.getString("purge"));
    }

    private static ColumnType type(ResultSet row, Introspector.Names names) throws SQLException {
        if (row.getBoolean("is_domain")) {
            TypeName domain = names.type(row.getString("type_schema"), row.getString("type_name"));
            return new ColumnType(domain.quoted(), row.getBoolean("list"), null);
        }
        if (!row.getBoolean("is_enum")) {
            return new ColumnType(row.getString("type"), row.getBoolean("list"), null);
        }
        TypeName name = names.type(row.getString("type_schema"), row.getString("type_name"));
        return new ColumnType(name.name(), row.getBoolean("list"), name);
    }

    private static @Nullable ColumnDefault defaultValue(ResultSet row) throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            return new ColumnDefault.Identity(identity.equals("a"), sequence(row));
        }
        String expression = row.getString("expression");
        String generated = row.getString("attgenerated");
        if (expression == null) {
            return null;
        }
        if (!generated.isEmpty()) {
            return new ColumnDefault.Generated(expression, generated.equals("s"), row.getBoolean("alterable"));
        }
        String sequence = row.getString("sequence");
        return sequence != null && expression.startsWith("nextval(")
                ? new ColumnDefault.Serial(sequence)
                : new ColumnDefault.Expression(expression);
    }

    private static SequenceOptions sequence(ResultSet row) throws SQLException {
        return new SequenceOptions(
                row.getObject("start", Long.class),
                row.getObject("increment", Long.class),
                row.getObject("min", Long.class),
                row.getObject("max", Long.class),
                row.getObject("cache", Long.class),
                row.getBoolean("cycle"));
    }

    private static Column.@Nullable Touch touch(ResultSet row) throws SQLException {
        byte[] arguments = row.getBytes("touch");
        if (arguments == null) {
            return null;
        }
        String text = new String(arguments, StandardCharsets.UTF_8);
        return new Column.Touch(text.isEmpty() ? List.of() : List.of(text.split("\0")));
    }
}
