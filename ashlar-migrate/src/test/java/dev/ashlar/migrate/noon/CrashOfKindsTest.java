package dev.ashlar.migrate.noon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.migrate.CrashProxy;
import dev.ashlar.migrate.CrashProxy.Moment;
import dev.ashlar.migrate.DatabaseLines;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.WayBack;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the planner writes for a kind of change, cut off at a message and then deployed to its end or taken back: the database
 * is what it would have been. {@code -Dashlar.crash.every=1} tries every message of every kind, the ordinary build a few.
 */
class CrashOfKindsTest {
    private static final int EVERY = Integer.getInteger("ashlar.crash.every", 29);

    /** Enough for two batches, where a kind fills. */
    private static final int ROWS = 150;

    /** Values that no two runs make alike, and those of the column that is dropped, which no way back brings again. */
    private static final String[] UNLIKE = {"token", "slug", "updated_at", "code"};

    private static final Settings SETTINGS = Settings.DEFAULT
            .withRunWait(Duration.ofSeconds(10))
            .withBatchBudget(Duration.ofMinutes(1))
            .withOldTransaction(Duration.ofHours(1));

    private static final EmbeddedPostgres SERVER = EmbeddedPostgres.shared();

    private static Ground ground;

    @TempDir
    private Path folder;

    /** The states that a run may end in. */
    private record Ends(List<String> first, List<String> last) {}

    @BeforeAll
    static void fill() throws SQLException {
        ground = new Ground(SERVER, ROWS);
    }

    @AfterAll
    static void drop() {
        ground.close();
    }

    static List<Kind> kinds() {
        return EVERY < 29 ? Kinds.all() : Kinds.few();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endsAsItWouldHave(Kind kind) throws SQLException, IOException {
        String template = ground.copy(kind);
        try {
            Planned.of(kind, ground.live(template), ground.wanted(template, kind.next()))
                    .write(folder);
            Ends ends = ends(template);
            boolean more = true;
            for (int at = 1; more; at += EVERY) {
                more = cut(template, at, ends, Moment.BEFORE, true);
                more |= cut(template, at, ends, Moment.AFTER, false);
                more |= cut(template, at + EVERY / 2, ends, Moment.AFTER, true);
            }
            more = true;
            for (int at = 1; more; at += EVERY) {
                more = cutTheWayBack(template, at, ends, Moment.BEFORE);
                more |= cutTheWayBack(template, at + EVERY / 2, ends, Moment.AFTER);
            }
        } finally {
            SERVER.dropDatabase(template);
        }
    }

    /** What one copy of a template is used for. */
    private interface Use {
        boolean of(String database);
    }

    private static boolean inCopy(String template, Use use) {
        String database = "crash_" + UUID.randomUUID().toString().replace("-", "");
        SERVER.createDatabase(database, template);
        try {
            return use.of(database);
        } finally {
            SERVER.dropDatabase(database);
        }
    }

    private Ends ends(String template) {
        List<String> first = state(template);
        List<String> last = new ArrayList<>();
        inCopy(template, database -> {
            migrator(database, SERVER.port()).deploy();
            last.addAll(state(database));
            back(migrator(database, SERVER.port()));
            same("taken back without a cut", state(database), first);
            return true;
        });
        return new Ends(first, last);
    }

    /** Whether the run was long enough to be cut there. */
    private boolean cut(String template, int at, Ends ends, Moment moment, boolean onward) {
        return inCopy(template, database -> {
            try (CrashProxy proxy = new CrashProxy(SERVER.port(), at, moment, () -> {})) {
                attempt(migrator(database, proxy.port())::deploy, proxy);
                Migrator migrator = migrator(database, SERVER.port());
                if (proxy.wasCut() && onward) {
                    migrator.deploy();
                } else if (proxy.wasCut()) {
                    back(migrator);
                }
                same(
                        "cut " + moment + " message " + at + ", then " + (onward ? "on" : "back") + ": "
                                + proxy.lastMessage(),
                        state(database),
                        proxy.wasCut() && !onward ? ends.first() : ends.last());
                return proxy.wasCut();
            }
        });
    }

    private boolean cutTheWayBack(String template, int at, Ends ends, Moment moment) {
        return inCopy(template, database -> {
            migrator(database, SERVER.port()).deploy();
            try (CrashProxy proxy = new CrashProxy(SERVER.port(), at, moment, () -> {})) {
                attempt(() -> back(migrator(database, proxy.port())), proxy);
                if (proxy.wasCut()) {
                    back(migrator(database, SERVER.port()));
                }
                same(
                        "way back cut " + moment + " message " + at + ": " + proxy.lastMessage(),
                        state(database),
                        ends.first());
                return proxy.wasCut();
            }
        });
    }

    /** Fails with the lines that only one has. */
    private static void same(String when, List<String> actual, List<String> expected) {
        List<String> stray = new ArrayList<>(actual);
        expected.forEach(stray::remove);
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        assertThat(stray).as("%s: stray, where %s is missing", when, missing).isEmpty();
        assertThat(missing).as("%s: missing", when).isEmpty();
    }

    private static void back(Migrator migrator) {
        boolean begun = migrator.status().migrations().stream().anyMatch(m -> m.entry() != null);
        if (begun) {
            migrator.rollback(new WayBack.To("0"), Answers.ALL);
        }
    }

    private static void attempt(Runnable command, CrashProxy proxy) {
        try {
            command.run();
        } catch (MigrationException e) {
            if (!proxy.wasCut()) {
                throw e;
            }
        }
    }

    private static List<String> state(String database) {
        return DatabaseLines.of(DatabaseUrl.parse(SERVER.ownerUrl(database)), UNLIKE);
    }

    private Migrator migrator(String database, int port) {
        return new Migrator(
                DatabaseUrl.parse(SERVER.ownerUrl(database).replaceFirst(":[0-9]+/", ":" + port + "/")),
                new MigrationFolder(folder),
                SETTINGS,
                MigrationListener.SILENT);
    }
}
