package dev.ashlar.migrate.trace;

import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A few rows in every table of a copy, so that what PostgreSQL reads can be seen. What a constraint refuses stays empty: a table without rows is
 * no mistake, only less to see.
 */
final class MadeUpRows {
    private static final int ROWS = 3;

    private static final String TABLES = """
            SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND c.relname NOT LIKE '\\_ashlar\\_%%' AND %s
             ORDER BY c.relispartition, c.oid
            """;

    /** For each column that a statement may give: how a value of it is written; %d is the number of the row. */
    private static final String COLUMNS = """
            SELECT a.attname, CASE
                WHEN f.target IS NOT NULL THEN '(SELECT ' || f.target || ' OFFSET %%1$d %%%% 1 LIMIT 1)'
                WHEN t.typcategory = 'A' THEN '''{}'''
                WHEN t.typtype = 'e' THEN (SELECT quote_literal(enumlabel) FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder LIMIT 1)
                WHEN b.typname = 'bool' THEN 'true'
                WHEN b.typname = 'uuid' THEN 'gen_random_uuid()'
                WHEN b.typname IN ('json', 'jsonb') THEN '''{}'''
                WHEN b.typname = 'bytea' THEN '''\\x00'''
                WHEN b.typcategory = 'N' THEN '%%1$d'
                WHEN b.typcategory = 'D' THEN 'date ''2000-01-01'' + %%1$d'
                WHEN b.typcategory = 'T' THEN 'interval ''1 h'' * %%1$d'
                WHEN b.typcategory = 'S' THEN '''%%1$d'''
                WHEN b.typcategory = 'I' THEN '''10.0.0.%%1$d'''
                ELSE 'NULL' END AS value
              FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
              JOIN pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
              LEFT JOIN LATERAL (
                SELECT quote_ident(ra.attname) || ' FROM ' || k.confrelid::regclass AS target FROM pg_constraint k
                  JOIN pg_attribute ra ON ra.attrelid = k.confrelid AND ra.attnum = k.confkey[1]
                 WHERE k.contype = 'f' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum] LIMIT 1) f ON true
             WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attgenerated = ''
               AND NOT EXISTS (SELECT FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum)
            """;

    private final Connection connection;
    private final Rows rows;

    private MadeUpRows(Connection connection) {
        this.connection = connection;
        this.rows = new Rows(connection, "");
    }

    static void fill(Connection connection) throws SQLException {
        new MadeUpRows(connection).fill();
    }

    /** Until nothing more comes of it: a foreign key wants the other table's rows first. */
    private void fill() throws SQLException {
        List<String> left = rows.read(
                String.format(TABLES, Rows.NOT_SYSTEM),
                row -> Identifier.quote(row.getString("nspname"), row.getString("relname")));
        connection.setAutoCommit(false);
        boolean grown = true;
        while (grown) {
            List<String> refused = new ArrayList<>();
            for (String table : left) {
                if (!filled(table)) {
                    refused.add(table);
                }
            }
            grown = refused.size() < left.size();
            left = refused;
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private boolean filled(String table) throws SQLException {
        boolean any = false;
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        rows.read(String.format(COLUMNS, table.replace("'", "''")), row -> {
            names.add(Identifier.quote(row.getString("attname")));
            return values.add(row.getString("value"));
        });
        for (int i = 1; i <= ROWS; i++) {
            any |= inserted(insert(table, names, values, i));
        }
        return any;
    }

    private static String insert(String table, List<String> names, List<String> values, int number) {
        return names.isEmpty()
                ? "INSERT INTO " + table + " DEFAULT VALUES"
                : "INSERT INTO " + table + " (" + String.join(", ", names) + ") VALUES ("
                        + String.format(String.join(", ", values), number) + ")";
    }

    private boolean inserted(String sql) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.releaseSavepoint(savepoint);
            return true;
        } catch (SQLException e) {
            connection.rollback(savepoint);
            return false;
        }
    }
}
