package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.CrashProxy.Moment;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * As {@link CrashTest}, with real ends: {@code kill -9} of a runner's process, and an immediate stop of the server (SIGQUIT to
 * its first process). The ordinary build tries the statements that leave most behind, {@code -Dashlar.crash.every=1} every
 * message.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has neither kill -9 nor SIGQUIT")
class CrashOfProcessesTest {
    private static final boolean ALL = Integer.getInteger("ashlar.crash.every", 29) == 1;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private EmbeddedPostgres server;
    private final String template = "crash_" + UUID.randomUUID().toString().replace("-", "");
    private List<String> first = List.of();
    private List<String> last = List.of();
    private List<Integer> cuts = List.of();

    @BeforeEach
    void learnTheEnds() {
        server = EmbeddedPostgres.start(data);
        server.createDatabase(template);
        CrashScene scene = scene(template);
        scene.write(CrashScene.UP, CrashScene.DOWN);
        scene.migrator(server.port()).deployUpTo(CrashScene.FIRST);
        first = scene.state();
        String database = copy();
        try (CrashProxy proxy = new CrashProxy(server.port(), Integer.MAX_VALUE, Moment.BEFORE, () -> {})) {
            scene(database).migrator(proxy.port()).deploy();
            last = scene(database).state();
            cuts = cuts(proxy.messages());
        }
        server.dropDatabase(database);
    }

    // The answer to a message is what is lost, so the same message can be cut in the middle by losing its answer.
    private static List<Integer> cuts(List<String> messages) {
        List<String> wanted = List.of("CREATE UNIQUE INDEX CONCURRENTLY", "ashlar_changed");
        return IntStream.rangeClosed(1, messages.size())
                .filter(i -> ALL || wanted.stream().anyMatch(w -> isFirst(messages, i, w)))
                .boxed()
                .toList();
    }

    private static boolean isFirst(List<String> messages, int number, String words) {
        return messages.get(number - 1).contains(words)
                && messages.subList(0, number - 1).stream().noneMatch(m -> m.contains(words));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CrashScene scene(String database) {
        return new CrashScene(folder, DatabaseUrl.parse(server.ownerUrl(database)));
    }

    private String copy() {
        String database = "crash_" + UUID.randomUUID().toString().replace("-", "");
        server.createDatabase(database, template);
        return database;
    }

    @Test
    void killedRunner() throws Exception {
        assertThat(cuts).isNotEmpty();
        for (int at : cuts) {
            String database = copy();
            Process[] runner = new Process[1];
            Object started = new Object();
            try (CrashProxy proxy = new CrashProxy(server.port(), at, Moment.AFTER, () -> kill(runner, started))) {
                synchronized (started) {
                    runner[0] = start(database, proxy.port());
                }
                runner[0].waitFor();
                assertThat(proxy.wasCut()).isTrue();
            }
            goOn(database, at);
        }
    }

    private static void kill(Process[] runner, Object started) {
        synchronized (started) {
            runner[0].destroyForcibly();
        }
    }

    private Process start(String database, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashRunner.class.getName(),
                        server.ownerUrl(database).replaceFirst("^jdbc:", ""),
                        folder.toString(),
                        "deploy",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void stoppedServer() {
        assertThat(cuts).isNotEmpty();
        for (int at : cuts) {
            String database = copy();
            try (CrashProxy proxy = new CrashProxy(server.port(), at, Moment.AFTER, this::stopAtOnce)) {
                deploy(database, proxy);
                if (proxy.wasCut()) {
                    startAgain();
                }
            }
            goOn(database, at);
        }
    }

    /** A run whose last message was answered before the server stopped ends as if nothing were. */
    private void deploy(String database, CrashProxy proxy) {
        try {
            scene(database).migrator(proxy.port()).deploy();
        } catch (MigrationException e) {
            assertThat(proxy.wasCut()).as(e.getMessage()).isTrue();
        }
    }

    private Path pidFile() {
        return server.directory().resolve("data").resolve("postmaster.pid");
    }

    private void stopAtOnce() {
        try {
            String pid = Files.readAllLines(pidFile()).get(0);
            new ProcessBuilder("kill", "-QUIT", pid.strip()).start().waitFor();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // The server takes the file away as the last thing it does; until then it would be taken for one that lives.
    private void startAgain() {
        for (int tries = 0; Files.exists(pidFile()) && tries < 600; tries++) {
            Session.sleep(Duration.ofMillis(50));
        }
        server = EmbeddedPostgres.start(data);
    }

    private void goOn(String database, int at) {
        CrashScene scene = scene(database);
        List<String> after = new ArrayList<>(first);
        if (at % 2 == 0) {
            scene.migrator(server.port()).deploy();
            after = last;
        } else {
            scene.goBack(server.port());
        }
        assertThat(scene.state()).as("cut at message %d", at).isEqualTo(after);
        server.dropDatabase(database);
    }
}
