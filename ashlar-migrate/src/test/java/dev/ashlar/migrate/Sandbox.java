package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.introspect.Introspector;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An empty database and a folder of migrations, both gone when it is closed. */
final class Sandbox implements AutoCloseable {
    static final Settings QUICK = Settings.DEFAULT
            .withRunWait(Duration.ofMillis(300))
            .withLockTimeout(Duration.ofMillis(50))
            .withLockPatience(Duration.ofSeconds(30))
            .withOldTransaction(Duration.ofHours(1));

    private final TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();
    private final Path folder;

    Sandbox(Path folder) {
        this.folder = folder;
    }

    DatabaseUrl url() {
        return DatabaseUrl.parse(database.ownerUrl());
    }

    TemporaryDatabase database() {
        return database;
    }

    MigrationFolder folder() {
        return new MigrationFolder(folder);
    }

    Migrator migrator() {
        return migrator(MigrationListener.SILENT);
    }

    Migrator migrator(MigrationListener listener) {
        return new Migrator(url(), folder(), QUICK, listener);
    }

    void write(String name, String up) {
        write(name, "migration.sql", up);
    }

    void write(String name, String file, String text) {
        try {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.delete(folder.resolve(name).resolve("migration.sql"));
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connect() {
        return Connector.open(url());
    }

    Catalog catalog(Schema schema) throws SQLException {
        try (Connection connection = connect()) {
            return Introspector.read(connection, Rehearsal.schemas(url(), schema));
        }
    }

    void run(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The first column of a query's rows, as text. */
    List<String> query(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.getString(1));
            }
            return read;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
