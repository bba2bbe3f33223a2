package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import dev.ashlar.migrate.session.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** A standby that receives WAL and replays none of it until it is told to: the backfill lets it catch up. */
class LaggingStandbyTest {
    private static final long LIMIT = 256 << 10;

    @TempDir
    private Path folder;

    @Test
    void aBackfillStopsWithinABatchOfTheLimitAndGoesOnWhenTheStandbyHasCaughtUp() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Options.temporary()
                .withSetting("wal_level", "replica")
                .withSetting("max_wal_senders", "4")
                .withSetting("full_page_writes", "off"))) {
            server.createDatabase("lagging");
            DatabaseUrl url = DatabaseUrl.parse(server.ownerUrl("lagging"));
            write();
            migrator(url, MigrationListener.SILENT).deployUpTo("20260101000000_table");
            try (Standby standby = new Standby(server)) {
                List<Long> lags = new ArrayList<>();
                migrator(url, new MigrationListener() {
                            @Override
                            public void waiting(String migration, Waiting waiting) {
                                assertThat(waiting.reason()).isEqualTo(Waiting.Reason.REPLICATION);
                                lags.add(standby.catchUp());
                            }
                        })
                        .deploy();
                assertThat(lags).isNotEmpty();
                // One batch more than the limit: no more than some hundred rows of 1 kB, written twice.
                assertThat(lags).allMatch(lag -> lag > LIMIT && lag < LIMIT + (1 << 20));
            }
        }
    }

    private void write() throws IOException {
        write(
                "20260101000000_table",
                "CREATE TABLE t (id int PRIMARY KEY, x text, y text);\n"
                        + "INSERT INTO t SELECT i, repeat('x', 1000) FROM generate_series(1, 3000) i;");
        write(
                "20260102000000_fill",
                "-- ashlar:backfill table=t batch=100\n" + "UPDATE t SET y = 'y' || pg_sleep(0.0002) WHERE y IS NULL;");
    }

    private void write(String name, String sql) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("migration.sql"), sql);
    }

    private Migrator migrator(DatabaseUrl url, MigrationListener listener) {
        Settings.Pace pace = new Settings.Pace(Duration.ofMillis(50), Duration.ZERO, Duration.ofHours(1), LIMIT, 0);
        return new Migrator(url, new MigrationFolder(folder), Settings.DEFAULT.withPace(pace), listener);
    }

    /** Receives all, and says that it has replayed what {@link #catchUp} saw. */
    private static final class Standby implements AutoCloseable {
        private final Connection asking;
        private final Connection receiving;
        private final PGReplicationStream stream;

        Standby(EmbeddedPostgres server) throws SQLException {
            asking = Connector.open(DatabaseUrl.parse(server.ownerUrl("postgres")));
            Properties properties = new Properties();
            properties.setProperty("replication", "true");
            properties.setProperty("assumeMinServerVersion", "12");
            properties.setProperty("preferQueryMode", "simple");
            receiving = DriverManager.getConnection(server.ownerUrl("postgres"), properties);
            stream = receiving
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .physical()
                    .withStartPosition(now())
                    .withStatusInterval(10, java.util.concurrent.TimeUnit.MINUTES)
                    .start();
            tell();
        }

        private LogSequenceNumber now() throws SQLException {
            try (Statement statement = asking.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT pg_current_wal_lsn()")) {
                rows.next();
                return LogSequenceNumber.valueOf(rows.getString(1));
            }
        }

        private void tell() throws SQLException {
            while (stream.readPending() != null) {
                // A standby writes it to its disk.
            }
            LogSequenceNumber reached = now();
            stream.setFlushedLSN(reached);
            stream.setAppliedLSN(reached);
            stream.forceUpdateStatus();
        }

        /** Returns how far it was behind. */
        long catchUp() {
            try (Statement statement = asking.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn) FROM pg_stat_replication")) {
                rows.next();
                long behind = rows.getLong(1);
                tell();
                return behind;
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws SQLException {
            receiving.close();
            asking.close();
        }
    }
}
