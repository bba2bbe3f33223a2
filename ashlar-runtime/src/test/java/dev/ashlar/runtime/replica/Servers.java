package dev.ashlar.runtime.replica;

import dev.ashlar.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** A primary with a database of some schema, and hot standbys that follow it. */
public final class Servers implements AutoCloseable {
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres primary;
    private final List<EmbeddedPostgres> standbys = new ArrayList<>();

    /**
     * @param sql resources that are run on the primary
     * @param folders the primary's and one for each standby
     */
    public Servers(List<String> sql, Path... folders) {
        primary = EmbeddedPostgres.start(folders[0]);
        sql.forEach(resource -> sql(text(resource)));
        for (int i = 1; i < folders.length; i++) {
            standbys.add(Standby.of(primary, folders[i]));
        }
        follow();
    }

    public String url() {
        return primary.applicationUrl(DATABASE);
    }

    public String ownerUrl() {
        return primary.ownerUrl(DATABASE);
    }

    /** @param standby from 0 */
    public String url(int standby) {
        return standbys.get(standby).applicationUrl(DATABASE);
    }

    EmbeddedPostgres standby(int standby) {
        return standbys.get(standby);
    }

    /** It stays where it is, as one that is far behind. */
    public void pause(int standby) {
        run(standbys.get(standby).ownerUrl(DATABASE), "SELECT pg_wal_replay_pause()");
        await(() -> answer(standbys.get(standby).ownerUrl(DATABASE), "SELECT pg_get_wal_replay_pause_state()")
                .equals("paused"));
    }

    public void resume(int standby) {
        run(standbys.get(standby).ownerUrl(DATABASE), "SELECT pg_wal_replay_resume()");
    }

    /** Waits until all standbys have what the primary has. */
    public void follow() {
        String position = answer(ownerUrl(), "SELECT pg_current_wal_insert_lsn()");
        for (EmbeddedPostgres one : standbys) {
            await(() -> answer(
                            one.ownerUrl(DATABASE), "SELECT pg_last_wal_replay_lsn() >= '" + position + "'::pg_lsn")
                    .equals("t"));
        }
    }

    /** Runs SQL on the primary, as the owner of the tables. */
    public void sql(String sql) {
        run(ownerUrl(), sql);
    }

    private static void run(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first value. */
    static String answer(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static void await(BooleanSupplier condition) {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            if (i == 1_500) {
                throw new AssertionError("not within 30 seconds");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String text(String resource) {
        try (InputStream in = Servers.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        standbys.forEach(EmbeddedPostgres::close);
        primary.close();
    }
}
