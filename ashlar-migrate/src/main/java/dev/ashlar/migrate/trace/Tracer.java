package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs scripts in a copy of a database that nobody else uses, and sees what each statement does: {@code pg_locks}, {@code relfilenode} and the
 * counters of scans, before and after. Every statement is committed by itself, so that the locks are its own.
 */
public final class Tracer implements AutoCloseable {
    // Every nextval() takes ROW EXCLUSIVE on its sequence, for which nobody waits.
    private static final String LOCKS = """
            SELECT l.relation::bigint AS relation, l.mode FROM pg_locks l LEFT JOIN pg_class c ON c.oid = l.relation
             WHERE l.locktype = 'relation' AND l.pid = %s AND NOT (c.relkind = 'S' AND l.mode = 'RowExclusiveLock')
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final DatabaseUrl url;
    private final Connection connection;
    private final Rows rows;
    /** Whether what a statement does stays. */
    private final boolean keeping;

    private Tracer(DatabaseUrl url, Connection connection, Rows rows, boolean keeping) {
        this.keeping = keeping;
        this.url = url;
        this.connection = connection;
        this.rows = rows;
    }

    /** @param url of the copy */
    public static Tracer open(DatabaseUrl url) {
        return open(url, true);
    }

    /** For scripts of one statement, which is rolled back. */
    static Tracer trying(DatabaseUrl url) {
        return open(url, false);
    }

    private static Tracer open(DatabaseUrl url, boolean keeping) {
        Connection connection = Connector.open(url);
        return new Tracer(url, connection, new Rows(connection, url.schema()), keeping);
    }

    /** The steps of a script that are for this server, up to the first statement that fails. */
    public List<Traced> run(Script script) throws SQLException {
        int major = connection.getMetaData().getDatabaseMajorVersion();
        List<Traced> traced = new ArrayList<>();
        for (Step step : script.steps()) {
            boolean failed = !traced.isEmpty() && traced.get(traced.size() - 1).failure() != null;
            if (!failed && step.versions().contains(major)) {
                traced.addAll(step.match(new OneStep(this)).run());
            }
        }
        return traced;
    }

    interface Work {
        List<Traced> run() throws SQLException;
    }

    private record OneStep(Tracer tracer) implements Step.Cases<Work> {
        @Override
        public Work transactional(Step.Transactional step) {
            return () -> tracer.together(step.statements());
        }

        @Override
        public Work alone(Step.Alone step) {
            return () -> List.of(tracer.alone(step.statement()));
        }

        @Override
        public Work backfill(Step.Backfill step) {
            return () -> tracer.together(List.of(step.update()));
        }
    }

    private List<Traced> together(List<SqlStatement> statements) throws SQLException {
        List<Traced> traced = new ArrayList<>();
        boolean set = false;
        for (SqlStatement statement : statements) {
            String text = statement.text();
            set |= text.matches("(?is)set\\s.*");
            Traced one = inTransaction(statement, text.replaceFirst("(?is)^set\\s+local\\s", "SET "));
            traced.add(one);
            if (one.failure() != null) {
                break;
            }
        }
        if (set) {
            run("RESET ALL");
        }
        return traced;
    }

    private Traced inTransaction(SqlStatement statement, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Snapshot before = Snapshot.take(rows, Snapshot.OWN_SCANS);
            run(sql);
            Map<Long, LockMode> locks = locks(rows, "pg_backend_pid()");
            Snapshot after = Snapshot.take(rows, Snapshot.OWN_SCANS);
            if (keeping) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return new Traced(statement, before.until(after, locks), false, null);
        } catch (SQLException e) {
            connection.rollback();
            return failed(statement, e);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private Traced alone(SqlStatement statement) throws SQLException {
        try (Watch watch = Watch.open(url, connection, rows.own())) {
            return new Traced(statement, watch.over(() -> run(statement.text())), true, null);
        } catch (SQLException e) {
            return failed(statement, e);
        }
    }

    static Traced failed(SqlStatement statement, SQLException e) {
        return new Traced(statement, Touched.NOTHING, false, e.getSQLState() + " " + e.getMessage());
    }

    /** By oid, the strongest on each. */
    static Map<Long, LockMode> locks(Rows rows, String pid) throws SQLException {
        Map<Long, LockMode> locks = new HashMap<>();
        rows.read(
                String.format(LOCKS, pid),
                row -> locks.merge(row.getLong("relation"), LockMode.ofPgLocks(row.getString("mode")), LockMode::or));
        return locks;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
