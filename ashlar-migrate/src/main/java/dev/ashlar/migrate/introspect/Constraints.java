package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.ForeignKeyOptions;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.model.Deferral;
import dev.ashlar.compiler.model.ReferentialAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Primary keys, foreign keys and checks, by table. Those that a partition has from its parent are the parent's. */
record Constraints(
        Map<Long, List<PrimaryKey>> primaryKeys,
        Map<Long, List<ForeignKey>> foreignKeysByTable,
        Map<Long, List<Check>> checksByTable) {
    // conperiod is read as JSON because PostgreSQL has it since 18.
    private static final String SQL = """
            SELECT c.conrelid::bigint AS table, c.contype, c.conname, c.confdeltype, c.confupdtype, c.condeferrable,
                   c.condeferred, c.convalidated, c.confmatchtype = 'f' AS match_full,
                   coalesce((to_jsonb(c) ->> 'conperiod')::boolean, false) AS period,
                   ARRAY(SELECT a.attname::text FROM unnest(c.confdelsetcols) WITH ORDINALITY k (num, pos)
                     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.pos) AS set_columns,
                   ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY k (num, pos)
                     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num
                    WHERE c.contype = 'p' AND k.pos > i.indnkeyatts ORDER BY k.pos) AS include, ic.reloptions, fn.nspname AS ref_schema, f.relname AS ref_table,
                   ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k (num, pos)
                     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.num ORDER BY k.pos) AS columns,
                   ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k (num, pos)
                     JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.num ORDER BY k.pos) AS ref_columns,
                   pg_get_expr(c.conbin, c.conrelid) AS expression,
                   obj_description(c.oid, 'pg_constraint') AS comment
              FROM pg_constraint c
              LEFT JOIN pg_class f ON f.oid = c.confrelid
              LEFT JOIN pg_index i ON i.indexrelid = c.conindid AND c.contype = 'p'
              LEFT JOIN pg_class ic ON ic.oid = i.indexrelid
              LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
             WHERE c.conrelid = ANY (?::bigint[]::oid[]) AND c.contype IN ('p', 'f', 'c') AND c.conparentid = 0
             ORDER BY c.conrelid, c.conname
            """;

    static Constraints read(Query query, Introspector.Names names) throws SQLException {
        List<OfTable<Object>> rows =
                query.rows(SQL, row -> new OfTable<>(row.getLong("table"), constraint(row, names)));
        return new Constraints(of(rows, PrimaryKey.class), of(rows, ForeignKey.class), of(rows, Check.class));
    }

    private static <T> Map<Long, List<T>> of(List<OfTable<Object>> rows, Class<T> kind) {
        return OfTable.group(rows.stream()
                .filter(c -> kind.isInstance(c.value()))
                .map(c -> new OfTable<>(c.table(), kind.cast(c.value())))
                .toList());
    }

    @Nullable
    PrimaryKey primaryKey(long table) {
        return primaryKeys.getOrDefault(table, List.of()).stream().findFirst().orElse(null);
    }

    List<ForeignKey> foreignKeys(long table) {
        return foreignKeysByTable.getOrDefault(table, List.of());
    }

    List<Check> checks(long table) {
        return checksByTable.getOrDefault(table, List.of());
    }

    private static Object constraint(ResultSet row, Introspector.Names names) throws SQLException {
        String name = row.getString("conname");
        return switch (row.getString("contype")) {
            case "p" -> primaryKey(row, name);
            case "f" -> foreignKey(row, name, names);
            default ->
                new Check(
                        name,
                        row.getString("expression"),
                        isOurs(row.getString("comment")),
                        row.getBoolean("convalidated"));
        };
    }

    /** A check has a mark of its own, or that of every other object when it was made by hand and declared later. */
    private static boolean isOurs(@Nullable String comment) {
        return Check.MARK.equals(comment) || Mark.isIn(comment);
    }

    private static PrimaryKey primaryKey(ResultSet row, String name) throws SQLException {
        return new PrimaryKey(
                name,
                Query.strings(row, "columns"),
                Query.strings(row, "include"),
                new KeyOptions(
                        Mark.isIn(row.getString("comment")),
                        Deferral.of(row.getBoolean("condeferrable"), row.getBoolean("condeferred")),
                        row.getBoolean("period"),
                        Query.strings(row, "reloptions")));
    }

    private static ForeignKey foreignKey(ResultSet row, String name, Introspector.Names names) throws SQLException {
        return new ForeignKey(
                name,
                Query.strings(row, "columns"),
                names.table(row.getString("ref_schema"), row.getString("ref_table")),
                Query.strings(row, "ref_columns"),
                action(row.getString("confdeltype")),
                action(row.getString("confupdtype")),
                row.getBoolean("condeferrable"),
                row.getBoolean("condeferred"),
                new ForeignKeyOptions(
                        Mark.isIn(row.getString("comment")),
                        row.getBoolean("match_full"),
                        row.getBoolean("period"),
                        Query.strings(row, "set_columns"),
                        row.getBoolean("convalidated")));
    }

    private static ReferentialAction action(String code) {
        return switch (code) {
            case "c" -> ReferentialAction.CASCADE;
            case "r" -> ReferentialAction.RESTRICT;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
