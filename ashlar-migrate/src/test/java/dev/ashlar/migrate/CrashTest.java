package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.CrashProxy.Moment;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is cut off at a message, before or behind it, and then either deployed to the end or taken back: the database is
 * what it would have been. {@code -Dashlar.crash.every=1} tries every message, the ordinary build some.
 */
class CrashTest {
    private static final int EVERY = Integer.getInteger("ashlar.crash.every", 29);

    @TempDir
    private Path folder;

    private final EmbeddedPostgres server = EmbeddedPostgres.shared();
    private final String template = "crash_" + UUID.randomUUID().toString().replace("-", "");

    /** The states that a run may end in. */
    private record Ends(List<String> first, List<String> last) {}

    @Test
    void everyKindOfStep() {
        cutEverywhere(CrashScene.UP, CrashScene.DOWN);
    }

    @Test
    void aSwapOfColumns() {
        cutEverywhere(CrashScene.SWAP_UP, CrashScene.SWAP_DOWN);
    }

    private void cutEverywhere(String up, String down) {
        server.createDatabase(template);
        try {
            CrashScene scene = scene(template);
            scene.write(up, down);
            scene.migrator(server.port()).deployUpTo(CrashScene.FIRST);
            Ends ends = ends();
            boolean more = true;
            for (int at = 1; more; at += EVERY) {
                more = cut(at, ends, Direction.DEPLOY, Moment.BEFORE);
                more |= cut(at, ends, Direction.ROLLBACK, Moment.AFTER);
                more |= cut(at + EVERY / 2, ends, Direction.DEPLOY, Moment.AFTER);
            }
            more = true;
            for (int at = 1; more; at += EVERY) {
                more = cutTheWayBack(at, ends, Moment.BEFORE);
                more |= cutTheWayBack(at + EVERY / 2, ends, Moment.AFTER);
            }
        } finally {
            server.dropDatabase(template);
        }
    }

    /** How it goes on after the cut. */
    private enum Direction {
        DEPLOY,
        ROLLBACK
    }

    private CrashScene scene(String database) {
        return new CrashScene(folder, DatabaseUrl.parse(server.ownerUrl(database)));
    }

    private Ends ends() {
        List<String> first = scene(template).state();
        String database = copy();
        try {
            CrashScene scene = scene(database);
            scene.migrator(server.port()).deploy();
            List<String> last = scene.state();
            scene.migrator(server.port()).rollback();
            assertThat(scene.state()).isEqualTo(first);
            return new Ends(first, last);
        } finally {
            server.dropDatabase(database);
        }
    }

    private String copy() {
        String database = "crash_" + UUID.randomUUID().toString().replace("-", "");
        server.createDatabase(database, template);
        return database;
    }

    /** Whether the run was long enough to be cut there. */
    private boolean cut(int at, Ends ends, Direction direction, Moment moment) {
        String database = copy();
        try (CrashProxy proxy = new CrashProxy(server.port(), at, moment, () -> {})) {
            CrashScene scene = scene(database);
            run(scene.migrator(proxy.port())::deploy, proxy);
            if (!proxy.wasCut()) {
                assertThat(scene.state()).isEqualTo(ends.last());
                return false;
            }
            goOn(scene, direction);
            assertThat(scene.state())
                    .as("cut %s message %d, then %s: %s", moment, at, direction, proxy.lastMessage())
                    .isEqualTo(direction == Direction.DEPLOY ? ends.last() : ends.first());
            return true;
        } finally {
            server.dropDatabase(database);
        }
    }

    private void goOn(CrashScene scene, Direction direction) {
        if (direction == Direction.DEPLOY) {
            scene.migrator(server.port()).deploy();
        } else {
            scene.goBack(server.port());
        }
    }

    private boolean cutTheWayBack(int at, Ends ends, Moment moment) {
        String database = copy();
        try (CrashProxy proxy = new CrashProxy(server.port(), at, moment, () -> {})) {
            CrashScene scene = scene(database);
            scene.migrator(server.port()).deploy();
            run(scene.migrator(proxy.port())::rollback, proxy);
            if (proxy.wasCut()) {
                boolean back = scene.state().equals(ends.first());
                goOnBack(scene, back);
            }
            assertThat(scene.state())
                    .as("way back cut %s message %d: %s", moment, at, proxy.lastMessage())
                    .isEqualTo(ends.first());
            return proxy.wasCut();
        } finally {
            server.dropDatabase(database);
        }
    }

    private void goOnBack(CrashScene scene, boolean back) {
        boolean recorded = back
                && scene.migrator(server.port()).status().migrations().stream()
                        .noneMatch(m -> m.name().equals(CrashScene.SECOND)
                                && m.condition() != dev.ashlar.migrate.plan.Condition.PENDING);
        if (!recorded) {
            scene.migrator(server.port()).rollback();
        }
    }

    private static void run(Runnable command, CrashProxy proxy) {
        try {
            command.run();
        } catch (MigrationException e) {
            if (!proxy.wasCut()) {
                throw e;
            }
        }
    }
}
