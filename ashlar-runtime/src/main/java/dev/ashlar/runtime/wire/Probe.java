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
    private static final int TRIES = 6;

    private Probe() {}

    /**
     * What is at the other end.
     *
     * @param pooler a pooler is between: the process that answers is not the one that greeted
     * @param nanos the least that a statement took
     */
    record Found(boolean pooler, long nanos) {}

    /** @throws dev.ashlar.runtime.error.ConnectionFailed when no connection can be made */
    static Found look(Server server) {
        Properties properties = DriverProperties.plain(server);
        properties.setProperty("prepareThreshold", "0");
        try (Connection connection = connect(server, properties)) {
            boolean another = false;
            long least = Long.MAX_VALUE;
            for (int i = 0; i < TRIES && Distance.mayBeNear(least); i++) {
                long start = System.nanoTime();
                another |= isAnotherProcess(connection);
                least = Math.min(least, System.nanoTime() - start);
            }
            boolean pooler = server.pooler() == Pooler.PRESENT || (server.pooler() == Pooler.DETECT && another);
            return new Found(pooler, least);
        } catch (SQLException e) {
            throw Failures.connecting(e, server.target(), server.user());
        }
    }

    static Connection connect(Server server, Properties properties) throws SQLException {
        Connection connection = new Driver().connect(DriverProperties.url(server), properties);
        if (connection == null) {
            throw new SQLException("the driver does not accept the URL", "08001");
        }
        return connection;
    }

    private static boolean isAnotherProcess(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID();
        }
    }
}
