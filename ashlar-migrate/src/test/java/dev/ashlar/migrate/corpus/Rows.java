package dev.ashlar.migrate.corpus;

import java.sql.SQLException;
import java.util.List;

/** Rows in every table, as far as its constraints take them. */
final class Rows {
    private static final int EACH = 3;

    /** INSERT statements with a value for each column that needs one, other values in each row. */
    private static final String INSERTS = """
            SELECT format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)', c.oid::regclass,
                     string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
                     string_agg(CASE
                       WHEN t.typcategory = 'A' THEN '''{}'''
                       WHEN t.typtype = 'e' THEN (SELECT quote_literal(enumlabel) FROM pg_enum e WHERE e.enumtypid = t.oid
                                                   ORDER BY enumsortorder LIMIT 1)
                       WHEN t.typname IN ('int2', 'int4', 'int8', 'numeric', 'float4', 'float8') THEN (n - 3)::text
                       WHEN t.typname = 'bool' THEN 'true'
                       WHEN t.typname = 'uuid' THEN quote_literal('00000000-0000-7000-8000-00000000000' || n)
                       WHEN t.typname IN ('json', 'jsonb') THEN quote_literal('{}')
                       WHEN t.typname = 'bytea' THEN quote_literal('x')
                       WHEN t.typcategory = 'D' THEN quote_literal('2020-01-02 03:04:05')
                       WHEN t.typcategory = 'S' THEN quote_literal('00000000-0000-7000-8000-00000000000' || n)
                       ELSE 'NULL' END, ', ' ORDER BY a.attnum))
              FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace AND s.nspname = 'public'
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
              JOIN pg_type t ON t.oid = a.atttypid
              CROSS JOIN generate_series(1, %d) n
             WHERE c.relkind = 'r'
             GROUP BY c.oid, n ORDER BY n, c.relname
            """;

    private Rows() {}

    /** What a constraint refuses is left out; a table that refers to another comes after it at the second try. */
    static void fill(Playground playground) throws SQLException {
        List<String> inserts = playground.query(INSERTS.replace("%d", String.valueOf(EACH)));
        for (int round = 0; round < 2; round++) {
            for (String insert : inserts) {
                playground.tryToRun(insert);
            }
        }
    }

    static void clear(Playground playground) throws SQLException {
        for (String table : playground.query("SELECT c.oid::regclass FROM pg_class c WHERE relkind = 'r'"
                + " AND relnamespace = 'public'::regnamespace")) {
            playground.tryToRun("TRUNCATE " + table + " CASCADE");
        }
    }
}
