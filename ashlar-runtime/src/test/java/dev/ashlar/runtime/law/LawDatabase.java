package dev.ashlar.runtime.law;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.conformance.client.Db;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A PostgreSQL that is filled anew for each try. */
final class LawDatabase implements AutoCloseable {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Connection owner;
    final Database database;
    final Db db;

    LawDatabase() {
        try {
            owner = DriverManager.getConnection(temporary.ownerUrl());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(text("/conformance/schema.sql"));
        run("SET synchronous_commit = off");
        database = Database.builder().url(temporary.ownerUrl()).poolSize(2).build();
        db = new Db(database);
    }

    void run(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        database.close();
        try {
            owner.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        temporary.close();
    }

    private static String text(String resource) {
        try (InputStream in = LawDatabase.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
