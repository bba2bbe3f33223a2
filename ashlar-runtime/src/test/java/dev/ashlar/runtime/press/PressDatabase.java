package dev.ashlar.runtime.press;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.watch.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;

/** A publisher's schema on a PostgreSQL of its own, for one test class; the client beside is what the generator writes. */
public final class PressDatabase implements AutoCloseable {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Database database;

    /** @param parameters of the URL, each with its {@code &} in front */
    public PressDatabase(String parameters) {
        sql(schema());
        database = Database.builder()
                .url(temporary.ownerUrl() + parameters)
                .poolSize(2)
                .build();
    }

    public Database database() {
        return database;
    }

    public Db db() {
        return new Db(database);
    }

    /** The texts of the statements that the work runs. */
    public List<String> texts(Runnable work) {
        Recording recording = database.record(work);
        return recording.statements().stream().map(s -> s.text()).toList();
    }

    public void sql(String sql) {
        try (Connection connection = DriverManager.getConnection(temporary.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        database.close();
        temporary.close();
    }

    private static String schema() {
        try (InputStream in = PressDatabase.class.getResourceAsStream("/press/schema.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
