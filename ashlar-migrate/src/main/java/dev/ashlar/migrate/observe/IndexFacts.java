package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveIndex;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Indexes with their sizes and counters. */
final class IndexFacts {
    // last_idx_scan is read as JSON because PostgreSQL 15 has no such column.
    private static final String SQL = """
            SELECT n.nspname, t.relname AS on_table, c.relname, m.amname, i.indnkeyatts, i.indisunique, i.indisprimary,
                   i.indisexclusion, con.conname, pg_get_expr(i.indpred, i.indrelid) AS predicate,
                   i.indnullsnotdistinct, pg_get_indexdef(i.indexrelid) AS definition, i.indisvalid, i.indisready,
                   i.indisreplident, c.relispartition, pg_relation_size(c.oid) AS bytes, coalesce(s.idx_scan, 0) AS scans,
                   (to_jsonb(s) ->> 'last_idx_scan')::timestamptz AS last_scan,
                   ARRAY(SELECT coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, k.pos::int, false))
                           FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (num, pos)
                           LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num AND k.num <> 0
                          ORDER BY k.pos) AS names
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
              JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.conrelid = i.indrelid
                    AND con.contype IN ('p', 'u', 'x')
              LEFT JOIN pg_stat_all_indexes s ON s.indexrelid = i.indexrelid
             WHERE t.relkind IN ('r', 'p', 'm') AND %s AND %s
               AND t.relname NOT IN ('_ashlar_migrations', '_ashlar_clients', '_prisma_migrations')
             ORDER BY n.nspname, t.relname, c.relname
            """.formatted(Asking.OURS, Asking.notOfExtension("pg_class", "t.oid"));

    private IndexFacts() {}

    static List<LiveIndex> indexes(Asking ask) throws SQLException {
        return ask.rows(SQL, IndexFacts::index);
    }

    private static LiveIndex index(ResultSet row) throws SQLException {
        List<String> names = Asking.strings(row, "names");
        int keys = row.getInt("indnkeyatts");
        return new LiveIndex(
                new QualifiedName(row.getString("nspname"), row.getString("on_table")),
                row.getString("relname"),
                row.getString("amname"),
                names.subList(0, keys),
                names.subList(keys, names.size()),
                row.getBoolean("indisunique"),
                row.getBoolean("indisprimary"),
                row.getBoolean("indisexclusion"),
                row.getString("conname"),
                row.getString("predicate"),
                row.getBoolean("indnullsnotdistinct"),
                row.getString("definition"),
                row.getBoolean("indisvalid"),
                row.getBoolean("indisready"),
                row.getBoolean("indisreplident"),
                row.getBoolean("relispartition"),
                row.getLong("bytes"),
                row.getLong("scans"),
                Asking.instant(row, "last_scan"));
    }
}
