package dev.ashlar.runtime.blog;

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
import java.util.Objects;
import java.util.UUID;

/** The blog's schema on a PostgreSQL of its own, for one test class. */
public final class BlogDatabase implements AutoCloseable {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Database database;
    private final Db db;

    public BlogDatabase() {
        sql(schema());
        database = Database.builder()
                .url(temporary.applicationUrl())
                .unscopedUrl(temporary.ownerUrl())
                .poolSize(4)
                .build();
        db = new Db(database);
    }

    /** Another client of the same database, with these parameters behind its URL; the caller closes it. */
    public Database another(String parameters) {
        return Database.builder()
                .url(temporary.applicationUrl() + parameters)
                .poolSize(1)
                .build();
    }

    public Db db() {
        return db;
    }

    /** For a database with settings of its own; it sees tenants' rows within a tenant alone. */
    public String url() {
        return temporary.applicationUrl();
    }

    /** As the owner of the tables, who sees all rows. */
    public String ownerUrl() {
        return temporary.ownerUrl();
    }

    public Recording record(Runnable work) {
        return database.record(work);
    }

    /** A new organization; each test has its own, so that tests do not meet. */
    public UUID organization(String name) {
        return db.unscoped("test data", all -> all.organization().create(c -> c.name(name)))
                .id();
    }

    /** Runs SQL as the owner of the tables. */
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
        try (InputStream in = BlogDatabase.class.getResourceAsStream("/blog/schema.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
