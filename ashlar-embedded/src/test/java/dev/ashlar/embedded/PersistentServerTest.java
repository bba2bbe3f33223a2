package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistentServerTest {
    @TempDir(factory = MemoryFolder.class)
    Path folder;

    @Test
    void keepsDataAndPortBetweenRuns() throws SQLException {
        int port;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            port = postgres.port();
            postgres.createDatabase("shop");
            Sql.execute(postgres.ownerUrl("shop"), "CREATE TABLE kept AS SELECT 'still here' AS word");
        }
        assertThat(Ports.isFree(port)).isTrue();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(postgres.databaseNames()).containsExactly("shop");
            assertThat(Sql.value(postgres.ownerUrl("shop"), "SELECT word FROM kept"))
                    .isEqualTo("still here");
        }
    }

    @Test
    void flushesEveryCommit() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            String url = postgres.ownerUrl("postgres");
            assertThat(Sql.value(url, "SHOW fsync")).isEqualTo("on");
            assertThat(Sql.value(url, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Sql.value(url, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Sql.value(url, "SHOW shared_preload_libraries")).isEqualTo("pg_stat_statements");
        }
    }

    @Test
    void runsUntilTheLastUserOfThisJvmCloses() throws SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder);
        EmbeddedPostgres second = EmbeddedPostgres.start(folder);
        assertThat(second.port()).isEqualTo(first.port());
        first.close();
        first.close();
        assertThat(Sql.value(second.ownerUrl("postgres"), "SELECT 1")).isEqualTo("1");
        second.close();
        assertThat(Ports.isFree(second.port())).isTrue();
    }

    @Test
    void stopEndsItForEverybodyAndTheNextStartRevivesIt() throws SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder);
        EmbeddedPostgres second = EmbeddedPostgres.start(folder);
        first.stop();
        assertThat(Ports.isFree(second.port())).isTrue();
        try (EmbeddedPostgres third = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(third.ownerUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
        second.close();
    }

    @Test
    void takesSettingsOfItsOwn() throws SQLException {
        Options options = Options.persistent(folder).withSetting("application_name", "it's \\ quoted");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options)) {
            String setting = "SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'";
            assertThat(Sql.value(postgres.ownerUrl("postgres"), setting)).isEqualTo("UTC");
            String own = "SELECT setting FROM pg_file_settings WHERE name = 'application_name'";
            assertThat(Sql.value(postgres.ownerUrl("postgres"), own)).isEqualTo("it's \\ quoted");
        }
    }

    @Test
    void startsThoughACopyHasWiderPermissions() throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        Path data = folder.resolve("data");
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(postgres.ownerUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void choosesAnotherPortWhenItsOwnIsTaken() throws IOException {
        int port;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            port = postgres.port();
        }
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(other.isBound()).isTrue();
            assertThat(postgres.port()).isNotEqualTo(port);
        }
    }

    @Test
    void refusesAFixedPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Options options = Options.persistent(folder).withPort(other.getLocalPort());
            assertThatThrownBy(() -> EmbeddedPostgres.start(options))
                    .hasMessage("another program listens on port " + other.getLocalPort() + " of this machine\n"
                            + "  = help: stop it, or name no port and a free one is chosen\n"
                            + "  = code: port-taken");
        }
    }

    @Test
    void refusesADirectoryOfAnotherVersionAndLeavesItAlone() throws IOException {
        Path version = Files.createDirectories(folder.resolve("data")).resolve("PG_VERSION");
        Files.writeString(version, "16\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .hasMessageContaining("was made by PostgreSQL 16, and this is PostgreSQL 18")
                .hasMessageEndingWith("= code: data-directory-version");
        assertThat(folder.resolve("data").toFile().list()).containsExactly("PG_VERSION");
    }

    @Test
    void refusesAFolderThatIsNoDataDirectory() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageEndingWith("= code: not-a-data-directory");
    }

    @Test
    void endsAFailureWithTheServersOwnWords() {
        Options options = Options.persistent(folder).withSetting("max_connections", "many");
        assertThatThrownBy(() -> EmbeddedPostgres.start(options))
                .hasMessageStartingWith("PostgreSQL did not start in " + folder)
                .hasMessageContaining("invalid value for parameter \"max_connections\": \"many\"")
                .hasMessageEndingWith("= code: wrong-setting");
        try (EmbeddedPostgres corrected = EmbeddedPostgres.start(folder)) {
            assertThat(corrected.port()).isPositive();
        }
    }
}
