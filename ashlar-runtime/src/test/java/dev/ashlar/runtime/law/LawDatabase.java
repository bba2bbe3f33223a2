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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** All rows, softly deleted ones too. */
    Store read() {
        Map<String, List<Item>> tables = new LinkedHashMap<>();
        for (Kind kind : Kinds.ALL) {
            tables.put(
                    kind.name(),
                    new AnyRows(database.session(), kind).findMany(q -> q.withDeleted()).stream()
                            .map(Item::new)
                            .toList());
        }
        tables.put(Store.LINKS, links());
        return Store.of(tables);
    }

    private List<Item> links() {
        List<Item> links = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + Store.LINKS + "\"")) {
            while (rows.next()) {
                links.add(new Item(Map.of("A", rows.getObject(1), "B", rows.getObject(2))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return links;
    }

    /** Keys that PostgreSQL makes begin again. */
    void restartKeys() {
        for (Kind kind : Kinds.ALL) {
            run("ALTER SEQUENCE \"" + kind.name() + "_id_seq\" RESTART WITH 1001");
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
