package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.wire.Server.Pooler;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;

/** The first connection: proves that the URL is right and finds out what is at the other end. */
final class Probe {
    /** A busy machine makes one statement slow, hardly all of them. */
    private static final int TRIES = 10;

    /** A protocol violation: to PgBouncer a search_path at the start is one, unless it is told to ignore it. */
    private static final String PARAMETER_REFUSED = "08P01";

    private Probe() {}

    /**
     * What is at the other end.
     *
     * @param pooler a pooler is between: the process that answers is not the one that greeted
     * @param readsCommitted whether a transaction that says nothing of its isolation is READ COMMITTED
     * @param nanos the least that a statement took
     * @param source makes connections to it
     */
    record Found(boolean pooler, boolean readsCommitted, long nanos, Source source) {}

    /** @throws dev.ashlar.runtime.error.ConnectionFailed when no connection can be made */
    static Found look(PoolSettings settings) {
        Server server = settings.server();
        try {
            return lookAsLikely(settings);
        } catch (SQLException e) {
            throw Failures.connecting(e, server.target(), server.user());
        }
    }

    /** With what the pool will most likely connect with, so that it need not log in once more. */
    private static Found lookAsLikely(PoolSettings settings) throws SQLException {
        try {
            boolean pooler = settings.server().pooler() == Pooler.PRESENT;
            return look(settings, DriverProperties.pooled(settings, pooler));
        } catch (SQLException e) {
            if (!PARAMETER_REFUSED.equals(e.getSQLState())) {
                throw e;
            }
            return look(settings, DriverProperties.pooled(settings, true));
        }
    }

    private static Found look(PoolSettings settings, Properties properties) throws SQLException {
        Connection connection = connect(settings.server(), properties);
        try {
            return look(settings, properties, connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Found look(PoolSettings settings, Properties properties, Connection connection) throws SQLException {
        Server server = settings.server();
        PGConnection driver = connection.unwrap(PGConnection.class);
        int threshold = driver.getPrepareThreshold();
        driver.setPrepareThreshold(0);
        boolean another = false;
        boolean readsCommitted = true;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && Distance.mayBeNear(least); i++) {
            long start = System.nanoTime();
            Answer answer = ask(connection);
            another |= !answer.process().equals(Integer.toString(driver.getBackendPID()));
            readsCommitted &= answer.isolation().equals("read committed");
            least = Math.min(least, System.nanoTime() - start);
        }
        boolean pooler = server.pooler() == Pooler.PRESENT || (server.pooler() == Pooler.DETECT && another);
        driver.setPrepareThreshold(threshold);
        return new Found(pooler, readsCommitted, least, source(settings, properties, pooler, connection));
    }

    private static Source source(PoolSettings settings, Properties used, boolean pooler, Connection looked)
            throws SQLException {
        Properties properties = DriverProperties.pooled(settings, pooler);
        if (properties.equals(used)) {
            return new Source(settings.server(), properties, looked);
        }
        looked.close();
        return new Source(settings.server(), properties, null);
    }

    static Connection connect(Server server, Properties properties) throws SQLException {
        Connection connection = new Driver().connect(DriverProperties.url(server), properties);
        if (connection == null) {
            throw new SQLException("the driver does not accept the URL", "08001");
        }
        return connection;
    }

    private record Answer(String process, String isolation) {}

    private static Answer ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select pg_backend_pid(), current_setting('default_transaction_isolation')")) {
            rows.next();
            return new Answer(rows.getString(1), rows.getString(2));
        }
    }
}
