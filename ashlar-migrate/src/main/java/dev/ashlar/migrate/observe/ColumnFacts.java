package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveColumn;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Columns with what ANALYZE knows of their values. */
final class ColumnFacts {
    // A partitioned table's statistics are over its partitions, and say so.
    private static final String SQL = """
            SELECT n.nspname, c.relname, a.attname, a.attnum, format_type(a.atttypid, a.atttypmod) AS type, t.typtype,
                   t.typcategory = 'A' AS is_array, a.attnotnull, pg_get_expr(d.adbin, d.adrelid) AS expression,
                   a.attidentity <> '' AS identity, a.attgenerated <> '' AS generated,
                   col_description(c.oid, a.attnum) AS comment,
                   s.null_frac, s.avg_width, s.n_distinct, s.correlation,
                   coalesce(cardinality(s.most_common_freqs), 0) AS common,
                   coalesce((SELECT sum(f) FROM unnest(s.most_common_freqs) f), 0) AS common_fraction
              FROM pg_attribute a
              JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname
                    AND s.inherited = (c.relkind = 'p')
             WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND %s AND %s
               AND c.relname NOT IN ('_ashlar_migrations', '_ashlar_clients', '_prisma_migrations')
             ORDER BY n.nspname, c.relname, a.attnum
            """.formatted(Asking.OURS, Asking.notOfExtension("pg_class", "c.oid"));

    private ColumnFacts() {}

    static List<LiveColumn> columns(Asking ask) throws SQLException {
        return ask.rows(SQL, ColumnFacts::column);
    }

    private static LiveColumn column(ResultSet row) throws SQLException {
        return new LiveColumn(
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getString("attname"),
                row.getInt("attnum"),
                row.getString("type"),
                row.getString("typtype").charAt(0),
                row.getBoolean("is_array"),
                row.getBoolean("attnotnull"),
                row.getString("expression"),
                row.getBoolean("identity"),
                row.getBoolean("generated"),
                row.getString("comment"),
                statistics(row));
    }

    private static Optional<LiveColumn.Statistics> statistics(ResultSet row) throws SQLException {
        Float correlation = (Float) row.getObject("correlation");
        if (row.getObject("null_frac") == null) {
            return Optional.empty();
        }
        return Optional.of(new LiveColumn.Statistics(
                row.getDouble("null_frac"),
                row.getInt("avg_width"),
                row.getDouble("n_distinct"),
                correlation == null ? null : correlation.doubleValue(),
                row.getInt("common"),
                row.getDouble("common_fraction")));
    }
}
