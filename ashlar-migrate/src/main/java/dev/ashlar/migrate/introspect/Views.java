package dev.ashlar.migrate.introspect;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Views and materialized views, without those that an extension brought. */
final class Views {
    // A rule depends on every column that its query reads. Names are kept apart by a character that none has.
    private static final String SQL = """
            SELECT c.oid::bigint AS oid, n.nspname, c.relname, c.relkind = 'm' AS materialized, c.reloptions,
                   pg_get_viewdef(c.oid) AS definition, obj_description(c.oid, 'pg_class') AS comment,
                   ARRAY(SELECT a.attname || chr(31) || format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS columns,
                   ARRAY(SELECT DISTINCT concat_ws(chr(31), un.nspname, u.relname, a.attname)
                           FROM pg_rewrite r
                           JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                                AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> c.oid
                           JOIN pg_class u ON u.oid = d.refobjid
                           JOIN pg_namespace un ON un.oid = u.relnamespace
                           LEFT JOIN pg_attribute a ON a.attrelid = u.oid AND a.attnum = d.refobjsubid AND a.attnum > 0
                          WHERE r.ev_class = c.oid ORDER BY 1) AS uses
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = ANY (?) AND c.relkind IN ('v', 'm')
               AND NOT EXISTS (SELECT FROM pg_depend d
                     WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
             ORDER BY n.nspname, c.relname
            """;

    private Views() {}

    /** @param view without its indexes and triggers */
    record Row(long oid, View view) {
        View with(Indexes indexes, Triggers triggers) {
            return new View(
                    view.name(),
                    view.materialized(),
                    view.definition(),
                    view.options(),
                    view.columns(),
                    view.uses(),
                    indexes.of(oid),
                    triggers.of(oid),
                    view.declared(),
                    view.comment());
        }
    }

    static List<Row> read(Query query, Introspector.Names names) throws SQLException {
        return query.rows(SQL, row -> new Row(row.getLong("oid"), view(row, names)));
    }

    private static View view(ResultSet row, Introspector.Names names) throws SQLException {
        String comment = row.getString("comment");
        return new View(
                names.table(row.getString("nspname"), row.getString("relname")),
                row.getBoolean("materialized"),
                row.getString("definition").strip().replaceAll(";$", ""),
                Query.strings(row, "reloptions"),
                columns(Query.strings(row, "columns")),
                uses(Query.strings(row, "uses"), names),
                List.of(),
                List.of(),
                Mark.isIn(comment),
                Mark.textOf(comment));
    }

    private static List<View.Column> columns(List<String> written) {
        return written.stream()
                .map(column -> column.split("\u001f", -1))
                .map(parts -> new View.Column(parts[0], parts[1]))
                .toList();
    }

    private static List<View.Use> uses(List<String> written, Introspector.Names names) {
        List<View.Use> uses = new ArrayList<>();
        for (String use : written) {
            String[] parts = use.split("\u001f", -1);
            uses.add(new View.Use(names.table(parts[0], parts[1]), parts.length > 2 ? parts[2] : ""));
        }
        return uses;
    }
}
