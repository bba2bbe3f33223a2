package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.IndexRelation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Indexes by relation. */
final class IndexReader {
    private static final String SQL = """
            SELECT i.indrelid::bigint AS relation, c.relname, i.indisunique, i.indisvalid, c.relispartition,
                   i.indexprs IS NULL AND i.indpred IS NULL AS plain,
                   EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')
                              AND k.conrelid = i.indrelid) AS of_constraint,
                   ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (num, pos)
                           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num
                          WHERE k.num <> 0 ORDER BY k.pos) AS keys,
                   ARRAY(SELECT a.attname::text FROM pg_depend d
                           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = d.refobjsubid
                          WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                            AND d.refobjid = i.indrelid AND d.refobjsubid > 0 ORDER BY a.attnum) AS others
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE %s
             ORDER BY i.indrelid, i.indexrelid
            """;

    private IndexReader() {}

    static Map<Long, List<IndexRelation>> read(Rows rows) throws SQLException {
        return rows.byRelation(String.format(SQL, Rows.NOT_SYSTEM), IndexReader::index);
    }

    private static IndexRelation index(ResultSet row) throws SQLException {
        List<String> columns = Stream.concat(Rows.strings(row, "keys").stream(), Rows.strings(row, "others").stream())
                .distinct()
                .toList();
        return new IndexRelation(
                row.getString("relname"),
                columns,
                row.getBoolean("plain"),
                row.getBoolean("indisunique"),
                row.getBoolean("of_constraint"),
                row.getBoolean("indisvalid"),
                row.getBoolean("relispartition"));
    }
}
