package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.TypeName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns in their order. */
record Columns(Map<Long, List<Column>> byTable) {
    private static final String SQL = """
            SELECT a.attrelid::bigint AS table, a.attname, a.attnotnull, a.attidentity, a.attgenerated,
                   format_type(b.oid, a.atttypmod) AS type, e.oid IS NOT NULL AS list,
                   b.typtype = 'e' AS is_enum, bn.nspname AS type_schema, b.typname AS type_name,
                   pg_get_expr(d.adbin, d.adrelid) AS expression,
                   (SELECT s.relname FROM pg_depend o JOIN pg_class s ON s.oid = o.objid AND s.relkind = 'S'
                     WHERE o.classid = 'pg_class'::regclass AND o.refclassid = 'pg_class'::regclass AND o.deptype = 'a'
                       AND o.refobjid = a.attrelid AND o.refobjsubid = a.attnum
                       AND EXISTS (SELECT FROM pg_depend u WHERE u.classid = 'pg_attrdef'::regclass AND u.objid = d.oid
                             AND u.refclassid = 'pg_class'::regclass AND u.refobjid = s.oid)
                     LIMIT 1) AS sequence,
                   col_description(a.attrelid, a.attnum) AS comment
              FROM pg_attribute a
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
              JOIN pg_type b ON b.oid = coalesce(e.oid, t.oid)
              JOIN pg_namespace bn ON bn.oid = b.typnamespace
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
                row.getString("comment"));
    }

    private static ColumnType type(ResultSet row, Introspector.Names names) throws SQLException {
        if (!row.getBoolean("is_enum")) {
            return new ColumnType(row.getString("type"), row.getBoolean("list"), null);
        }
        TypeName name = names.type(row.getString("type_schema"), row.getString("type_name"));
        return new ColumnType(name.name(), row.getBoolean("list"), name);
    }

    private static @Nullable ColumnDefault defaultValue(ResultSet row) throws SQLException {
        String identity = row.getString("attidentity");
        if (!identity.isEmpty()) {
            return new ColumnDefault.Identity(identity.equals("a"));
        }
        String expression = row.getString("expression");
        String generated = row.getString("attgenerated");
        if (expression == null) {
            return null;
        }
        if (!generated.isEmpty()) {
            return new ColumnDefault.Generated(expression, generated.equals("s"));
        }
        String sequence = row.getString("sequence");
        return sequence != null && expression.startsWith("nextval(")
                ? new ColumnDefault.Serial(sequence)
                : new ColumnDefault.Expression(expression);
    }
}
