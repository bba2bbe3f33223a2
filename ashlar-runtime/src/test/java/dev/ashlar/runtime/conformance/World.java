package dev.ashlar.runtime.conformance;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.wire.CountingSockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Four users and their posts on a PostgreSQL of its own, for one test class. What a test writes it takes back. */
final class World implements AfterAllCallback {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Database database;
    final Db db;

    World() {
        sql(text("/conformance/schema.sql"));
        sql(text("/conformance/rows.sql"));
        database = Database.builder().url(temporary.ownerUrl()).poolSize(4).build();
        db = new Db(database);
    }

    Database database() {
        return database;
    }

    String url() {
        return temporary.ownerUrl();
    }

    /** What the work writes nobody else sees. One at a time, so that no test waits for a row of another. */
    synchronized void inVain(Consumer<Db.Tx> work) {
        try {
            db.transaction(tx -> {
                work.accept(tx);
                throw new Undone();
            });
        } catch (Undone e) {
            // As meant.
        }
    }

    /**
     * What the call answers where each round trip takes some milliseconds more; in vain, too.
     *
     * @param name by which {@link CountingSockets} tells its trips
     */
    <A> A fromFar(String name, Function<Db.Tx, A> call) {
        AtomicReference<A> answer = new AtomicReference<>();
        String parameters = (url().contains("?") ? "&" : "?") + CountingSockets.parameters(name);
        try (Database far =
                Database.builder().url(url() + parameters).poolSize(1).build()) {
            new Db(far).user().count();
            new Db(far).transaction(tx -> {
                answer.set(call.apply(tx));
                throw new Undone();
            });
        } catch (Undone e) {
            // As meant.
        }
        return Objects.requireNonNull(answer.get());
    }

    /** How many statements the work runs. */
    int statements(Runnable work) {
        Recording recording = database.record(work);
        return recording.count();
    }

    void sql(String sql) {
        try (Connection connection = DriverManager.getConnection(temporary.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
        temporary.close();
    }

    private static String text(String resource) {
        try (InputStream in = World.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
