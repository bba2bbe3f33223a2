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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/** A primary with a database of some schema, and hot standbys that follow it. */
public final class Servers implements AutoCloseable {
    private static final String DATABASE = "postgres";

    private final EmbeddedPostgres primary;
    private final List<Path> folders;
    private final List<EmbeddedPostgres> standbys = new ArrayList<>();
    private final Set<Integer> stopped = new TreeSet<>();

    /**
     * @param sql resources that are run on the primary
     * @param folders the primary's and one for each standby
     */
    public Servers(List<String> sql, Path... folders) {
        this.folders = List.of(folders);
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

    /** It ends in the middle of what it does. */
    public void stop(int standby) {
        standbys.get(standby).stop();
        stopped.add(standby);
    }

    /** Those that were stopped, at the same addresses as before; when it returns all have what the primary has. */
    public void startAgain() {
        for (int standby : List.copyOf(stopped)) {
            standbys.set(standby, Standby.start(primary, folders.get(standby + 1)));
            stopped.remove(standby);
        }
        follow();
    }

    int port(int standby) {
        return standbys.get(standby).port();
    }

    /** Runs SQL on a standby, as a superuser. */
    public void sql(int standby, String sql) {
        run(standbys.get(standby).ownerUrl(DATABASE), sql);
    }

    /** Waits until a statement with this text runs on the standby. */
    public void running(int standby, String text) {
        String count = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()"
                + " AND query LIKE '%" + text + "%'";
        await(() -> !answer(standby, count).equals("0"));
    }

    /** The first value, asked on a standby as a superuser. */
    String answer(int standby, String sql) {
        return answer(standbys.get(standby).ownerUrl(DATABASE), sql);
    }

    /** It stays where it is, as one that is far behind. */
    public void pause(int standby) {
        sql(standby, "SELECT pg_wal_replay_pause()");
        await(() -> answer(standby, "SELECT pg_get_wal_replay_pause_state()").equals("paused"));
    }

    public void resume(int standby) {
        sql(standby, "SELECT pg_wal_replay_resume()");
    }

    /** Waits until all standbys have what the primary has. */
    public void follow() {
        String position = answer(ownerUrl(), "SELECT pg_current_wal_insert_lsn()");
        for (int i = 0; i < standbys.size(); i++) {
            int standby = i;
            await(() -> answer(standby, "SELECT pg_last_wal_replay_lsn() >= '" + position + "'::pg_lsn")
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
    private static String answer(String url, String sql) {
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
