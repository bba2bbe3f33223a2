package dev.ashlar.migrate.observe;

import dev.ashlar.compiler.lint.live.LiveSequence;
import dev.ashlar.compiler.lint.live.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sequences with their positions and their columns. */
final class SequenceFacts {
    private static final String SQL = """
            SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL) AS type, %s AS last,
                   s.seqmin, s.seqmax, s.seqincrement, s.seqcycle, c.relpersistence = 'u' AS unlogged,
                   tn.nspname AS table_schema, t.relname AS table_name, a.attname, format_type(a.atttypid, NULL) AS column_type
              FROM pg_sequence s
              JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
              LEFT JOIN pg_class t ON t.oid = d.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
              LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE %s AND %s
             ORDER BY n.nspname, c.relname
            """;
    private static final String LAST =
            "CASE WHEN has_sequence_privilege(c.oid, 'SELECT,USAGE') THEN pg_sequence_last_value(c.oid) END";

    private SequenceFacts() {}

    static List<LiveSequence> sequences(Asking ask) throws SQLException {
        return ask.firstAllowed(sql(LAST), sql("NULL::bigint"), SequenceFacts::sequence);
    }

    private static String sql(String last) {
        return SQL.formatted(last, Asking.OURS, Asking.notOfExtension("pg_class", "c.oid"));
    }

    private static LiveSequence sequence(ResultSet row) throws SQLException {
        return new LiveSequence(
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getString("type"),
                (Long) row.getObject("last"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqincrement"),
                row.getBoolean("seqcycle"),
                row.getBoolean("unlogged"),
                table(row),
                row.getString("attname"),
                row.getString("column_type"));
    }

    private static @Nullable QualifiedName table(ResultSet row) throws SQLException {
        String name = row.getString("table_name");
        return name == null ? null : new QualifiedName(row.getString("table_schema"), name);
    }
}
