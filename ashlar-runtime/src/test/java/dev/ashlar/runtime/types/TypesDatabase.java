package dev.ashlar.runtime.types;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.wire.CountingSockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of every type on a PostgreSQL of its own; the client beside is what the generator writes. */
final class TypesDatabase implements AutoCloseable {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Database database;

    TypesDatabase() {
        query(schema());
        database = Database.builder().url(temporary.ownerUrl()).poolSize(2).build();
    }

    /** The same database, told to be far away: what is nested comes in fewer statements. The caller closes it. */
    Database far() {
        return Database.builder()
                .url(temporary.ownerUrl() + CountingSockets.parameters("far types"))
                .poolSize(1)
                .build();
    }

    Db db() {
        return new Db(database);
    }

    /** What the client sends. */
    List<String> texts(Runnable work) {
        return database.record(work).statements().stream()
                .map(statement -> statement.text())
                .toList();
    }

    /** Rows as PostgreSQL's own text, past the client; in UTC, with the dollar for money. None for a statement without. */
    List<List<@Nullable String>> query(String sql) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(temporary.ownerUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("SET timezone TO 'UTC'; SET lc_monetary TO 'C'");
            if (statement.execute(sql)) {
                ResultSet found = statement.getResultSet();
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<@Nullable String> row = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return rows;
    }

    @Override
    public void close() {
        database.close();
        temporary.close();
    }

    private static String schema() {
        try (InputStream in = TypesDatabase.class.getResourceAsStream("/types/schema.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
