package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A connection that listens to one channel, outside of the pool. For one thread. */
public final class NotificationLink implements AutoCloseable {
    private final Connection connection;
    private final Statement listen;

    private NotificationLink(Connection connection, Statement listen) {
        this.connection = connection;
        this.listen = listen;
    }

    static NotificationLink open(Server server, String channel) {
        try {
            Connection connection = Probe.connect(server, DriverProperties.plain(server));
            Statement listen = new Statement("LISTEN " + Identifier.quote(channel), List.of());
            try (java.sql.Statement statement = connection.createStatement()) {
                statement.execute(listen.text());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return new NotificationLink(connection, listen);
        } catch (SQLException e) {
            throw Failures.connecting(e, server.target(), server.user());
        }
    }

    /** What was told since the last call; waits for the first, at most so long. */
    public List<String> await(Duration most) {
        List<String> texts = new ArrayList<>();
        try {
            PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications((int) most.toMillis());
            for (PGNotification one : told == null ? new PGNotification[0] : told) {
                texts.add(one.getParameter());
            }
        } catch (SQLException e) {
            throw Failures.of(e, listen);
        }
        return texts;
    }

    /** Closing twice is safe. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e, listen);
        }
    }
}
