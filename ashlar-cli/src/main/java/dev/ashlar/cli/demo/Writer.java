package dev.ashlar.cli.demo;

import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** An application of yesterday: it inserts and renames posts, and has never heard of slugs. */
final class Writer implements Runnable {
    private static final String INSERT =
            "INSERT INTO posts (id, organization_id, title) VALUES (uuidv7(), uuidv7(), ?)";
    private static final String RENAME =
            "UPDATE posts SET title = title || '!', updated_at = now() WHERE id = (SELECT id FROM posts ORDER BY id LIMIT 1 OFFSET ?)";

    private final DatabaseUrl url;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = new Thread(this, "demo-writer");
    private volatile boolean stopped;

    private Writer(DatabaseUrl url) {
        this.url = url;
    }

    static Writer start(DatabaseUrl url) {
        Writer writer = new Writer(url);
        writer.thread.setDaemon(true);
        writer.thread.start();
        return writer;
    }

    void stop() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long done() {
        return done.get();
    }

    long failed() {
        return failed.get();
    }

    double longestMillis() {
        return longest.get() / 1e6;
    }

    @Override
    public void run() {
        try (Connection connection = Connector.open(url);
                PreparedStatement insert = connection.prepareStatement(INSERT);
                PreparedStatement rename = connection.prepareStatement(RENAME)) {
            for (int i = 0; !stopped; i++) {
                insert.setString(1, "Written meanwhile " + i);
                execute(insert);
                rename.setInt(1, i % 1_000);
                execute(rename);
            }
        } catch (SQLException e) {
            failed.incrementAndGet();
        }
    }

    private void execute(PreparedStatement statement) {
        long start = System.nanoTime();
        try {
            statement.executeUpdate();
            done.incrementAndGet();
        } catch (SQLException e) {
            failed.incrementAndGet();
        }
        longest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }
}
