package dev.ashlar.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
    @TempDir(factory = MemoryFolder.class)
    Path folder;

    @Test
    void recoversWhatWasCommittedBeforeTheServerWasKilled() throws Exception {
        EmbeddedPostgres killed = EmbeddedPostgres.start(folder);
        Sql.execute(killed.ownerUrl("postgres"), "CREATE TABLE kept AS SELECT 42 AS answer");
        kill(killed.directory());
        try (EmbeddedPostgres revived = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(revived.ownerUrl("postgres"), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
        killed.close();
    }

    @Test
    void findsTheServerOfAKilledJvmAgain() throws Exception {
        ChildJvm child = ChildJvm.on(folder);
        Sql.execute(child.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
        child.kill();
        int port;
        try (EmbeddedPostgres found = EmbeddedPostgres.start(folder)) {
            assertThat(found.ownerUrl("postgres")).isEqualTo(child.url());
            assertThat(Sql.value(child.url(), "SELECT answer FROM kept")).isEqualTo("42");
            port = found.port();
        }
        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void startsAgainWhenBothWereKilled() throws Exception {
        ChildJvm child = ChildJvm.on(folder);
        Sql.execute(child.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
        child.kill();
        kill(folder);
        try (EmbeddedPostgres revived = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(revived.ownerUrl("postgres"), "SELECT answer FROM kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void twoJvmsShareOneDirectoryAndTheLastStopsIt() throws Exception {
        ChildJvm child = ChildJvm.on(folder);
        EmbeddedPostgres mine = EmbeddedPostgres.start(folder);
        assertThat(mine.ownerUrl("postgres")).isEqualTo(child.url());
        child.end();
        assertThat(Sql.value(mine.ownerUrl("postgres"), "SELECT 1")).isEqualTo("1");
        mine.close();
        assertThat(Ports.isFree(mine.port())).isTrue();
    }

    @Test
    void closingLeavesTheServerToAnotherJvm() throws Exception {
        ChildJvm child = ChildJvm.on(folder);
        EmbeddedPostgres.start(folder).close();
        assertThat(Sql.value(child.url(), "SELECT 1")).isEqualTo("1");
        child.end();
        assertThat(PostmasterPid.file(folder.resolve("data"))).doesNotExist();
    }

    @Test
    void startsThoughItsOldNumberBelongsToAnotherProgram() throws IOException, SQLException {
        EmbeddedPostgres.start(folder).close();
        long other = ProcessHandle.current().pid();
        Path data = folder.resolve("data");
        Files.write(
                PostmasterPid.file(data),
                List.of(Long.toString(other), data.toString(), "0", "5432", "", "127.0.0.1", "", "ready"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(Sql.value(postgres.ownerUrl("postgres"), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aTemporaryServerEndsWithItsKilledJvm() throws Exception {
        ChildJvm child = ChildJvm.temporary();
        assertThat(Sql.value(child.url(), "SELECT 1")).isEqualTo("1");
        child.kill();
        for (int i = 0; i < 1000 && Files.exists(child.directory()); i++) {
            Pause.millis(20);
        }
        assertThat(child.directory()).doesNotExist();
    }

    private static void kill(Path folder) throws IOException {
        Path data = folder.toRealPath().resolve("data");
        PostmasterPid running = Postmaster.living(data).orElseThrow();
        ProcessHandle.of(running.pid()).orElseThrow().destroyForcibly();
        while (Postmaster.living(data).isPresent()) {
            Pause.millis(5);
        }
    }
}
