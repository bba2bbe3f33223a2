package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Watches a statement that is several transactions, such as CREATE INDEX CONCURRENTLY, from beside it. It would be over too soon to be seen: so
 * other sessions hold the tables, and let go when it waits for them.
 */
final class Watch implements AutoCloseable {
    private static final String TABLES = """
            SELECT n.nspname, c.relname, c.relispartition FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND %s ORDER BY c.oid
            """;

    private final Connection working;
    private final Connection watching;
    private final Rows rows;
    private final List<Connection> holders;

    private Watch(Connection working, Connection watching, Rows rows, List<Connection> holders) {
        this.working = working;
        this.watching = watching;
        this.rows = rows;
        this.holders = holders;
    }

    interface Work {
        void run() throws SQLException;
    }

    static Watch open(DatabaseUrl url, Connection working, String own) throws SQLException {
        Connection watching = Connector.open(url);
        Rows rows = new Rows(watching, own);
        run(watching, "SET stats_fetch_consistency = none");
        List<Connection> holders = new ArrayList<>();
        // A partition is held by another session than its parent: DETACH CONCURRENTLY takes one after the other.
        for (boolean partitions : new boolean[] {false, true}) {
            List<String> tables = rows.read(
                    String.format(TABLES, Rows.NOT_SYSTEM),
                    row -> row.getBoolean("relispartition") == partitions
                            ? Identifier.quote(row.getString("nspname"), row.getString("relname"))
                            : "");
            hold(url, tables.stream().filter(t -> !t.isEmpty()).toList(), holders);
        }
        return new Watch(working, watching, rows, holders);
    }

    private static void hold(DatabaseUrl url, List<String> tables, List<Connection> holders) throws SQLException {
        if (!tables.isEmpty()) {
            Connection holder = Connector.open(url);
            holders.add(holder);
            holder.setAutoCommit(false);
            for (String table : tables) {
                run(holder, "LOCK TABLE ONLY " + table + " IN ROW EXCLUSIVE MODE");
            }
        }
    }

    Touched over(Work work) throws SQLException {
        flush();
        Snapshot before = Snapshot.take(rows, Snapshot.ALL_SCANS);
        CompletableFuture<@Nullable Void> running = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (SQLException e) {
                throw new CompletionException(e);
            }
        });
        Map<Long, LockMode> locks = new HashMap<>();
        String pid = String.valueOf(pid(working));
        while (!running.isDone()) {
            Tracer.locks(rows, pid).forEach((oid, mode) -> locks.merge(oid, mode, LockMode::or));
            letGo(pid);
        }
        ended(running);
        flush();
        return before.until(Snapshot.take(rows, Snapshot.ALL_SCANS), locks);
    }

    private static void ended(CompletableFuture<@Nullable Void> running) throws SQLException {
        try {
            running.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SQLException sql ? sql : new SQLException(e);
        }
    }

    /** The counters of scans that the session has not handed in yet. */
    private void flush() throws SQLException {
        run(working, "SELECT pg_stat_force_next_flush()");
        run(working, "SELECT 1");
    }

    private void letGo(String pid) throws SQLException {
        List<Integer> blocking =
                rows.read("SELECT unnest(pg_blocking_pids(" + pid + ")) AS pid", row -> row.getInt("pid"));
        for (Connection holder : holders) {
            if (blocking.contains(pid(holder))) {
                holder.rollback();
            }
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection holder : holders) {
            holder.close();
        }
        watching.close();
    }
}
