package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.migrate.CrashProxy.Moment;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a run asks the server: what a deploy of many small migrations takes is that, and its commits. */
class RoundTripsTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(folder);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private int messages() {
        int port = sandbox.database().server().port();
        try (CrashProxy proxy = new CrashProxy(port, Integer.MAX_VALUE, Moment.BEFORE, () -> {})) {
            new CrashScene(folder, sandbox.url()).migrator(proxy.port()).deploy();
            return proxy.messages().size();
        }
    }

    private void write(int from, int to) {
        for (int i = from; i < to; i++) {
            sandbox.write("2026010100%04d_small".formatted(i), "CREATE TABLE t%d (id int);".formatted(i));
        }
    }

    @Test
    void aMigrationOfOneTransactionTakesSixMessagesOneOfThemItsOwn() {
        write(0, 10);
        int ten = messages();
        write(10, 40);
        int thirty = messages();
        // RESET; BEGIN and SET LOCAL, sent together; the entry; CREATE TABLE; the entry's end and COMMIT, sent
        // together.
        assertThat(thirty - ten).isBetween(20 * 6 - 8, 20 * 6 + 8);
        assertThat(sandbox.query("SELECT DISTINCT state || steps_total || array_length(steps, 1) || attempts"
                        + " FROM _ashlar_migrations"))
                .containsExactly("applied111");
    }
}
