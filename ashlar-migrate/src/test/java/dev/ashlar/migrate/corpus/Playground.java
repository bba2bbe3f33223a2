package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.introspect.Introspector;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database to run scripts in, one after the other; dropped when closed. */
final class Playground implements AutoCloseable {
    private static final String EMPTY = """
            DO $$ DECLARE s text; BEGIN
              FOR s IN SELECT nspname FROM pg_namespace
                       WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
                EXECUTE format('DROP SCHEMA %I CASCADE', s);
              END LOOP;
              FOR s IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
                EXECUTE format('DROP EXTENSION %I CASCADE', s);
              END LOOP;
              CREATE SCHEMA public;
            END $$""";

    /** Everything that a schema can say, by its names, in no order of creation. */
    private static final String CONTENTS = """
            WITH own AS (
              SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            ), rel AS (
              SELECT c.*, n.nspname FROM pg_class c JOIN own n ON n.oid = c.relnamespace
              WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
            )
            SELECT concat_ws(' ', 'table', nspname, relname, relrowsecurity, relforcerowsecurity)
              FROM rel WHERE relkind = 'r'
            UNION ALL
            SELECT concat_ws(' ', 'column', nspname, relname, attname, format_type(atttypid, atttypmod), attnotnull,
                             pg_get_expr(d.adbin, d.adrelid), attidentity, attgenerated, attcollation, attstorage)
              FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
              WHERE relkind = 'r' AND attnum > 0 AND NOT attisdropped
            UNION ALL
            SELECT concat_ws(' ', 'constraint', nspname, relname, conname, pg_get_constraintdef(k.oid))
              FROM rel JOIN pg_constraint k ON k.conrelid = rel.oid WHERE contype <> 'n'
            UNION ALL
            SELECT concat_ws(' ', 'index', pg_get_indexdef(rel.oid)) FROM rel WHERE relkind = 'i'
            UNION ALL
            SELECT concat_ws(' ', 'sequence', nspname, relname, format_type(s.seqtypid, NULL), seqstart, seqincrement,
                             seqmin, seqmax, seqcache, seqcycle, d.deptype, d.refobjid::regclass, owner.attname)
              FROM rel JOIN pg_sequence s ON s.seqrelid = rel.oid
              LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = rel.oid
                                   AND d.refclassid = 'pg_class'::regclass
              LEFT JOIN pg_attribute owner ON owner.attrelid = d.refobjid AND owner.attnum = d.refobjsubid
            UNION ALL
            SELECT concat_ws(' ', 'view', nspname, relname, pg_get_viewdef(oid)) FROM rel WHERE relkind IN ('v', 'm')
            UNION ALL
            SELECT concat_ws(' ', 'extension', extname, extversion, n.nspname)
              FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname <> 'plpgsql'
            UNION ALL
            SELECT concat_ws(' ', 'schema', nspname) FROM own
            UNION ALL
            SELECT concat_ws(' ', 'comment', nspname, relname, attname, description)
              FROM rel JOIN pg_description ON classoid = 'pg_class'::regclass AND objoid = rel.oid
              LEFT JOIN pg_attribute ON attrelid = rel.oid AND attnum = objsubid AND attnum > 0
            UNION ALL
            SELECT concat_ws(' ', 'function', nspname, proname, pg_get_functiondef(p.oid))
              FROM pg_proc p JOIN own n ON n.oid = p.pronamespace
              WHERE p.prokind <> 'a' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
            UNION ALL
            SELECT concat_ws(' ', 'enum', n.nspname, typname, string_agg(enumlabel, ',' ORDER BY enumsortorder))
              FROM pg_type t JOIN own n ON n.oid = t.typnamespace JOIN pg_enum e ON e.enumtypid = t.oid
              GROUP BY n.nspname, typname
            UNION ALL
            SELECT concat_ws(' ', 'policy', schemaname, tablename, policyname, cmd, qual, with_check) FROM pg_policies
            ORDER BY 1""";

    private final Connection connection;
    private final Runnable drop;

    Playground() throws SQLException {
        TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
        drop = temporary::close;
        connection = DriverManager.getConnection(temporary.ownerUrl() + "&preferQueryMode=simple");
    }

    /** In an empty database of another server. */
    Playground(String url) throws SQLException {
        drop = () -> {};
        connection = DriverManager.getConnection(url);
    }

    /** For a connection of one's own. */
    String url() throws SQLException {
        return connection.getMetaData().getURL().replaceFirst("[?].*", "") + "?user="
                + connection.getMetaData().getUserName();
    }

    /** Drops everything. */
    void clear() throws SQLException {
        connection.setAutoCommit(true);
        run(EMPTY);
    }

    /** What takes long to make and stays when a schema goes: extensions beside it. */
    void prepare() throws SQLException {
        clear();
        run("CREATE SCHEMA extensions; CREATE EXTENSION btree_gist SCHEMA extensions");
        run("DO $$ BEGIN CREATE ROLE proof_app; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
    }

    /** Drops the schema of the connection and makes an empty one. */
    void emptied() throws SQLException {
        connection.setAutoCommit(true);
        run("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }

    /** Runs a script in a transaction of its own. */
    void apply(String script) throws SQLException {
        apply(script, () -> {});
    }

    /** Something to do in a transaction. */
    interface Work {
        void run() throws SQLException;
    }

    /** Runs a script in a transaction of its own, and something more before it ends. */
    void apply(String script, Work last) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(script);
            last.run();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new SQLException(e.getMessage() + " in\n" + script, e.getSQLState(), e);
        }
    }

    /** Runs a statement outside of a transaction. */
    void alone(String sql) throws SQLException {
        connection.setAutoCommit(true);
        run(sql);
    }

    /** The server's major version. */
    int server() throws SQLException {
        return Integer.parseInt(query("SELECT current_setting('server_version_num')::int / 10000")
                .get(0));
    }

    /** Whether a script runs with the rows that are there; nothing of it stays. */
    boolean wouldTake(String script) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(script);
            return true;
        } catch (SQLException e) {
            return false;
        } finally {
            connection.rollback();
        }
    }

    /** Runs a statement that may fail. */
    void tryToRun(String sql) throws SQLException {
        connection.setAutoCommit(true);
        try {
            run(sql);
        } catch (SQLException e) {
            // Constraints of random tables take some rows only.
        }
    }

    /** What a script makes of an empty database, which is empty again afterwards. */
    List<String> preview(String script) throws SQLException {
        return within(script, this::contents);
    }

    /** Something to ask of the database. */
    interface Question<T> {
        T ask() throws SQLException;
    }

    /** The answer in the database that a script made of nothing; it is empty again afterwards. */
    <T> T within(String script, Question<T> question) throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(script);
            return question.ask();
        } finally {
            connection.rollback();
        }
    }

    List<String> contents() throws SQLException {
        return query(CONTENTS);
    }

    /** A text in a JSON object. */
    String json(String object, String key) throws SQLException {
        return query("SELECT '" + object.replace("'", "''") + "'::json ->> '" + key + "'")
                .get(0);
    }

    /** The first column of every row. */
    List<String> query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    /** What the migrations read of the database. */
    Catalog catalog(List<String> schemas) throws SQLException {
        return Introspector.read(connection, schemas);
    }

    /** What the migrations read of a database that a script made of nothing; this one is empty again afterwards. */
    Catalog rehearse(String script, List<String> schemas) throws SQLException {
        return within(script, () -> catalog(schemas));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        drop.run();
    }
}
