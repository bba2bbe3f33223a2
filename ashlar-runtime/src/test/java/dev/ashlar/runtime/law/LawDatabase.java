package dev.ashlar.runtime.law;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Session;
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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that is filled anew for each try. */
final class LawDatabase implements AutoCloseable {
    private final TemporaryDatabase temporary = EmbeddedPostgres.temporaryDatabase();
    private final Realm realm;
    private final Connection owner;
    final Database database;

    LawDatabase(Realm realm) {
        this.realm = realm;
        try {
            owner = DriverManager.getConnection(temporary.ownerUrl());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        run(text(realm.schema()));
        run("SET synchronous_commit = off");
        database = Database.builder()
                .url(realm.tenants().isEmpty() ? temporary.ownerUrl() : temporary.applicationUrl())
                .unscopedUrl(temporary.ownerUrl())
                .poolSize(2)
                .build();
        realm.tenants().stream().limit(1).forEach(tenant -> within(tenant, Session::tenant)); // asks once who it is
    }

    Realm realm() {
        return realm;
    }

    void run(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Does the work as one tenant; null: as nobody. */
    <V> V within(@Nullable UUID tenant, Function<Session, V> work) {
        return tenant == null ? work.apply(database.session()) : database.withTenant(tenant, work);
    }

    /** All rows of all tenants, softly deleted ones too. */
    Store read() {
        return realm.tenants().isEmpty() ? read(database.session()) : database.unscoped("to compare", this::read);
    }

    private Store read(Session session) {
        Map<String, List<Item>> tables = new LinkedHashMap<>();
        for (Kind kind : realm.kinds()) {
            tables.put(
                    kind.name(),
                    new AnyRows(session, kind)
                            .findMany(q -> q.withDeleted()).stream()
                                    .map(Item::new)
                                    .toList());
        }
        realm.junctions().forEach(junction -> tables.put(junction, links(junction)));
        return Store.of(realm, tables);
    }

    private List<Item> links(String junction) {
        List<Item> links = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + junction + "\"")) {
            while (rows.next()) {
                Map<String, @Nullable Object> link = new LinkedHashMap<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    link.put(rows.getMetaData().getColumnLabel(i), rows.getObject(i));
                }
                links.add(new Item(link));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return links;
    }

    /** Keys that PostgreSQL makes begin again. */
    void restartKeys() {
        for (Kind kind : realm.kinds()) {
            if (kind.attribute("id").isNumber()) {
                run("ALTER SEQUENCE \"" + kind.name() + "_id_seq\" RESTART WITH 1001");
            }
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
