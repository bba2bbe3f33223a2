package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.Attribute;
import dev.ashlar.compiler.relation.Attribute.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Columns by relation. */
final class AttributeReader {
    // attnotnull says as well that a constraint exists which is NOT VALID (PostgreSQL 18).
    private static final String SQL = """
            SELECT c.oid::bigint AS relation, a.attname, a.attnotnull, a.attidentity <> '' AS is_identity, a.attgenerated,
                   %s, format_type(a.atttypid, a.atttypmod) AS formatted,
                   EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'n'
                              AND k.conkey = ARRAY[a.attnum] AND NOT k.convalidated) AS not_valid,
                   (SELECT s.relname FROM pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
                     WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
                       AND d.refobjsubid = a.attnum AND d.deptype IN ('a', 'i') LIMIT 1) AS sequence
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
              JOIN pg_type t ON t.oid = a.atttypid %s
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
             ORDER BY c.oid, a.attnum
            """;

    private AttributeReader() {}

    static Map<Long, List<Attribute>> read(Rows rows) throws SQLException {
        String sql = String.format(SQL, TypeReader.COLUMNS, TypeReader.JOINS, Rows.NOT_SYSTEM);
        return rows.byRelation(sql, row -> attribute(row, rows.own()));
    }

    private static Attribute attribute(ResultSet row, String own) throws SQLException {
        boolean notNull = row.getBoolean("attnotnull");
        return new Attribute(
                row.getString("attname"),
                TypeReader.read(row, own),
                notNull,
                notNull && !row.getBoolean("not_valid"),
                value(row),
                row.getString("sequence"));
    }

    private static Value value(ResultSet row) throws SQLException {
        if (row.getBoolean("is_identity")) {
            return Value.IDENTITY;
        }
        return switch (row.getString("attgenerated")) {
            case "s" -> Value.STORED;
            case "v" -> Value.VIRTUAL;
            default -> Value.PLAIN;
        };
    }
}
