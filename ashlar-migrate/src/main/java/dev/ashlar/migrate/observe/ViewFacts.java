package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveView;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Views and materialized views, with what they read. */
final class ViewFacts {
    private static final String SQL = """
            SELECT n.nspname, c.relname, c.relkind = 'm' AS materialized, pg_get_userbyid(c.relowner) AS owner,
                   %s AS invoker, %s AS barrier, c.relispopulated, c.reltuples::bigint AS rows,
                   pg_get_viewdef(c.oid) AS definition,
                   CASE WHEN c.relkind = 'm' THEN pg_total_relation_size(c.oid) ELSE 0 END AS bytes,
                   obj_description(c.oid, 'pg_class') AS comment, r.schemas, r.names
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              CROSS JOIN LATERAL (
                SELECT array_agg(x.nspname::text ORDER BY x.nspname, x.relname) AS schemas,
                       array_agg(x.relname::text ORDER BY x.nspname, x.relname) AS names
                  FROM (SELECT DISTINCT tn.nspname, t.relname FROM pg_rewrite w
                          JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid
                                AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> w.ev_class
                          JOIN pg_class t ON t.oid = d.refobjid AND t.relkind IN ('r', 'p', 'f', 'v', 'm')
                          JOIN pg_namespace tn ON tn.oid = t.relnamespace
                         WHERE w.ev_class = c.oid) x) r
             WHERE c.relkind IN ('v', 'm') AND %s AND %s
             ORDER BY n.nspname, c.relname
            """.formatted(
                    option("security_invoker"),
                    option("security_barrier"),
                    Asking.OURS,
                    Asking.notOfExtension("pg_class", "c.oid"));

    private ViewFacts() {}

    static List<LiveView> views(Asking ask) throws SQLException {
        return ask.rows(SQL, ViewFacts::view);
    }

    private static String option(String name) {
        return "coalesce((SELECT option_value::boolean FROM pg_options_to_table(c.reloptions) WHERE option_name = '"
                + name + "'), false)";
    }

    private static LiveView view(ResultSet row) throws SQLException {
        return new LiveView(
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getBoolean("materialized"),
                row.getString("owner"),
                row.getBoolean("invoker"),
                row.getBoolean("barrier"),
                row.getBoolean("relispopulated"),
                row.getString("definition"),
                reads(row),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getString("comment"));
    }

    private static List<QualifiedName> reads(ResultSet row) throws SQLException {
        List<String> schemas = Asking.strings(row, "schemas");
        List<String> names = Asking.strings(row, "names");
        List<QualifiedName> reads = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            reads.add(new QualifiedName(schemas.get(i), names.get(i)));
        }
        return reads;
    }
}
