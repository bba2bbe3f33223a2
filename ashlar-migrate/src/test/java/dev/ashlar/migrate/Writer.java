package dev.ashlar.migrate;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** An application of the old version that inserts, updates and deletes posts until it is closed. */
final class Writer implements AutoCloseable {
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong statements = new AtomicLong();
    private final Queue<SQLException> failures = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    Writer(String url) {
        thread = new Thread(() -> run(url), "writer");
        thread.start();
    }

    long statements() {
        return statements.get();
    }

    Queue<SQLException> failures() {
        return failures;
    }

    private void run(String url) {
        try (Connection connection = Connector.open(DatabaseUrl.parse(url))) {
            UUID organization = UUID.randomUUID();
            while (!stop.get()) {
                UUID id = UUID.randomUUID();
                execute(
                        connection,
                        "INSERT INTO posts (id, organization_id, title) VALUES (?, ?, 'Written meanwhile')",
                        id,
                        organization);
                execute(connection, "UPDATE posts SET title = title || '!' WHERE id >= ? AND id < ?", id, after(id));
                execute(connection, "DELETE FROM posts WHERE id = ?", UUID.randomUUID());
            }
        } catch (SQLException e) {
            failures.add(e);
        }
    }

    /** A key such that some rows lie between. */
    private static UUID after(UUID id) {
        return new UUID(id.getMostSignificantBits() + (1L << 50), 0);
    }

    private void execute(Connection connection, String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
            statements.incrementAndGet();
        } catch (SQLException e) {
            failures.add(e);
        }
    }

    /** Waits for the last statement. */
    void finish() {
        stop.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
    }
}
