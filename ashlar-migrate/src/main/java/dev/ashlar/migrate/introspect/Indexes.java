package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Exclusion;
import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.model.Deferral;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Indexes and exclusion constraints by table, without the indexes of primary keys. */
record Indexes(Map<Long, List<Index>> byTable, Map<Long, List<Exclusion>> exclusionsByTable) {
    // indnullsnotdistinct and conperiod are read as JSON because PostgreSQL 14 and 17 have no such column; of
    // indoption's bits, 1 is DESC and
    // 2 is NULLS FIRST.
    private static final String SQL = """
            SELECT i.indrelid::bigint AS table, c.relname, i.indisunique, i.indisvalid, m.amname, i.indnkeyatts,
                   con.oid IS NOT NULL AS is_constraint,
                   ARRAY(SELECT coalesce(a.attname::text, pg_get_indexdef(i.indexrelid, k.pos::int, false))
                           FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (num, pos)
                           LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num AND k.num <> 0
                          ORDER BY k.pos) AS names,
                   ARRAY(SELECT k.num = 0 FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (num, pos)
                          ORDER BY k.pos) AS expressions,
                   i.indoption::int2[] AS options,
                   ARRAY(SELECT CASE WHEN o.opcdefault THEN '' ELSE o.opcname END::text
                           FROM unnest(i.indclass::oid[]) WITH ORDINALITY k (num, pos)
                           JOIN pg_opclass o ON o.oid = k.num ORDER BY k.pos) AS classes,
                   pg_get_expr(i.indpred, i.indrelid) AS predicate,
                   coalesce((to_jsonb(i) ->> 'indnullsnotdistinct')::boolean, false) AS nulls_not_distinct,
                   coalesce(con.contype = 'x', false) AS is_exclusion,
                   ARRAY(SELECT o.oprname::text FROM unnest(con.conexclop) WITH ORDINALITY k (num, pos)
                           JOIN pg_operator o ON o.oid = k.num ORDER BY k.pos) AS operators,
                   coalesce(con.condeferrable, false) AS condeferrable, coalesce(con.condeferred, false) AS condeferred,
                   coalesce((to_jsonb(con) ->> 'conperiod')::boolean, false) AS period, c.reloptions,
                   coalesce(obj_description(con.oid, 'pg_constraint'), obj_description(c.oid, 'pg_class')) AS comment
              FROM pg_index i
              JOIN pg_class c ON c.oid = i.indexrelid
              JOIN pg_am m ON m.oid = c.relam
              LEFT JOIN pg_constraint con ON con.conindid = i.indexrelid AND con.conrelid = i.indrelid
                    AND con.contype IN ('p', 'u', 'x')
             WHERE i.indrelid = ANY (?::bigint[]::oid[]) AND coalesce(con.contype, 'u') <> 'p'
             ORDER BY i.indrelid, c.relname
            """;

    static Indexes read(Query query) throws SQLException {
        List<OfTable<Object>> rows = query.rows(SQL, row -> new OfTable<>(row.getLong("table"), object(row)));
        return new Indexes(of(rows, Index.class), of(rows, Exclusion.class));
    }

    private static <T> Map<Long, List<T>> of(List<OfTable<Object>> rows, Class<T> kind) {
        return OfTable.group(rows.stream()
                .filter(i -> kind.isInstance(i.value()))
                .map(i -> new OfTable<>(i.table(), kind.cast(i.value())))
                .toList());
    }

    List<Index> of(long table) {
        return byTable.getOrDefault(table, List.of());
    }

    List<Exclusion> exclusions(long table) {
        return exclusionsByTable.getOrDefault(table, List.of());
    }

    private static Object object(ResultSet row) throws SQLException {
        return row.getBoolean("is_exclusion") ? exclusion(row) : index(row);
    }

    private static Exclusion exclusion(ResultSet row) throws SQLException {
        List<String> names = Query.strings(row, "names");
        List<IndexKey> keys = keys(row, names.subList(0, row.getInt("indnkeyatts")));
        List<String> operators = Query.strings(row, "operators");
        return new Exclusion(
                row.getString("relname"),
                row.getString("amname"),
                IntStream.range(0, keys.size())
                        .mapToObj(i -> new Exclusion.Key(keys.get(i), operators.get(i)))
                        .toList(),
                row.getString("predicate"),
                deferral(row),
                Mark.isIn(row.getString("comment")));
    }

    private static Deferral deferral(ResultSet row) throws SQLException {
        return Deferral.of(row.getBoolean("condeferrable"), row.getBoolean("condeferred"));
    }

    private static Index index(ResultSet row) throws SQLException {
        List<String> names = Query.strings(row, "names");
        int keys = row.getInt("indnkeyatts");
        return new Index(
                row.getString("relname"),
                row.getBoolean("indisunique"),
                row.getBoolean("is_constraint"),
                row.getString("amname"),
                keys(row, names.subList(0, keys)),
                names.subList(keys, names.size()),
                row.getString("predicate"),
                row.getBoolean("nulls_not_distinct"),
                new KeyOptions(
                        Mark.isIn(row.getString("comment")),
                        deferral(row),
                        row.getBoolean("period"),
                        Query.strings(row, "reloptions"),
                        row.getBoolean("indisvalid")));
    }

    private static List<IndexKey> keys(ResultSet row, List<String> names) throws SQLException {
        Boolean[] expressions = (Boolean[]) row.getArray("expressions").getArray();
        List<String> classes = Query.strings(row, "classes");
        List<Integer> options = numbers(row.getArray("options"));
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int option = options.get(i);
            keys.add(new IndexKey(
                    names.get(i),
                    expressions[i],
                    (option & 1) != 0,
                    (option & 2) != 0,
                    classes.get(i).isEmpty() ? null : classes.get(i)));
        }
        return keys;
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        for (Object number : (Object[]) array.getArray()) {
            numbers.add(((Number) number).intValue());
        }
        return numbers;
    }
}
