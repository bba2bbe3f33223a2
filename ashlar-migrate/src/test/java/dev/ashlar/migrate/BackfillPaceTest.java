package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.rows.Backfill;
import dev.ashlar.migrate.rows.Backfills;
import dev.ashlar.migrate.rows.Row;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import dev.ashlar.migrate.session.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backfills among others: who hold rows, say pause, or bring their own code; and tables with other keys. */
class BackfillPaceTest {
    private static final String NAME = "20260101000000_fill";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void tables() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, x text)",
                "INSERT INTO t SELECT i FROM generate_series(1, 2000) i");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void fill(String options, String statement) {
        sandbox.write(NAME, "-- ashlar:backfill " + options + "\n" + statement);
    }

    private Migrator migrator(Settings settings, MigrationListener listener) {
        return new Migrator(sandbox.url(), sandbox.folder(), settings, listener);
    }

    private Connection holding(String statement) throws SQLException {
        Connection connection = sandbox.connect();
        connection.createStatement().execute("SET application_name = 'the editor'");
        connection.setAutoCommit(false);
        connection.createStatement().execute(statement);
        return connection;
    }

    @Test
    void aRowThatAnotherHoldsIsComeBackToAndChangedOnce() throws SQLException {
        fill("table=t key=id batch=100", "UPDATE t SET n = n + 1;");
        try (Connection editor = holding("UPDATE t SET x = 'theirs' WHERE id IN (150, 1999)")) {
            List<String> waits = new ArrayList<>();
            migrator(Sandbox.QUICK, new MigrationListener() {
                        @Override
                        public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
                            waits.add(blockers);
                            waits.addAll(sandbox.query("SELECT sum(n) FROM t"));
                            commit(editor);
                        }
                    })
                    .deploy();
            assertThat(waits.get(0)).contains("the editor");
            assertThat(waits.get(1)).isEqualTo("1998");
        }
        assertThat(sandbox.query("SELECT DISTINCT n FROM t")).containsExactly("1");
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE x = 'theirs'")).containsExactly("2");
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRowThatIsHeldForeverIsNamedAndTheOthersAreDone() throws SQLException {
        fill("table=t", "UPDATE t SET x = 'y' WHERE x IS NULL;");
        try (Connection editor = holding("UPDATE t SET n = 7 WHERE id = 5")) {
            MigrationException e = catchThrowableOfType(
                    MigrationException.LockTimedOut.class,
                    () -> migrator(Sandbox.QUICK.withLockPatience(Duration.ofMillis(400)), MigrationListener.SILENT)
                            .deploy());
            assertThat(e.diagnostic().help()).contains("the editor");
            assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("1");
            commit(editor);
        }
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("0");
        assertThat(sandbox.query("SELECT n FROM t WHERE id = 5")).containsExactly("7");
    }

    @Test
    void aWholeBatchThatIsDeletedMeanwhileEndsNothing() {
        fill("table=t batch=100", "UPDATE t SET x = 'y' WHERE x IS NULL;");
        boolean[] done = {false};
        migrator(Sandbox.QUICK, new MigrationListener() {
                    @Override
                    public void backfillProgress(String migration, long passed, long total) {
                        if (!done[0]) {
                            done[0] = true;
                            sandbox.run("DELETE FROM t WHERE id BETWEEN 101 AND 900");
                        }
                    }
                })
                .deploy();
        assertThat(sandbox.query("SELECT count(*), count(x) FROM t")).containsExactly("1200");
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("0");
    }

    @Test
    void rowsThatComeFasterThanRangesAreWalkedAreNotRunAfter() {
        sandbox.run("ALTER TABLE t ALTER x SET DEFAULT 'new'");
        fill("table=t batch=2500", "UPDATE t SET n = n + 1;");
        int[] next = {2001};
        migrator(Sandbox.QUICK, new MigrationListener() {
                    @Override
                    public void backfillProgress(String migration, long passed, long total) {
                        if (next[0] > 2100) {
                            throw new AssertionError("it runs after every new row");
                        }
                        sandbox.run("INSERT INTO t SELECT " + next[0]++);
                    }
                })
                .deploy();
        assertThat(sandbox.query("SELECT DISTINCT n FROM t WHERE id <= 2000")).containsExactly("1");
    }

    @Test
    void aKeyOfSeveralColumnsIsWalkedAlongInTheOrderOfItsIndex() {
        sandbox.run(
                "CREATE TABLE \"two keys\" (a int, \"B c\" text, n int NOT NULL DEFAULT 0, PRIMARY KEY (a, \"B c\"))",
                "INSERT INTO \"two keys\" SELECT i / 10, 'k,''\"' || i % 10 FROM generate_series(0, 999) i");
        fill("table=\"two keys\" key=\"B c\",a batch=7", "UPDATE \"two keys\" SET n = n + 1;");
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT DISTINCT n FROM \"two keys\"")).containsExactly("1");
        assertThat(sandbox.query("SELECT count(*) FROM \"two keys\"")).containsExactly("1000");
    }

    @Test
    void aTableWithoutKeyIsWalkedAlongItsPages() throws SQLException {
        sandbox.run("CREATE TABLE bare (n int, x text)", "INSERT INTO bare SELECT i FROM generate_series(1, 5000) i");
        fill("table=bare batch=500", "UPDATE bare SET x = n WHERE x IS NULL;");
        try (Connection editor = holding("UPDATE bare SET n = -1 WHERE n = 4000")) {
            boolean[] once = {false};
            migrator(Sandbox.QUICK, new MigrationListener() {
                        @Override
                        public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
                            commit(editor);
                        }

                        @Override
                        public void backfillProgress(String migration, long done, long total) {
                            if (!once[0]) {
                                once[0] = true;
                                sandbox.run("INSERT INTO bare VALUES (0)");
                            }
                        }
                    })
                    .deploy();
        }
        assertThat(sandbox.query("SELECT count(*) FROM bare WHERE x IS DISTINCT FROM n::text"))
                .containsExactly("0");
        fill("table=bare", "UPDATE bare SET n = n + 1;");
        sandbox.run("DELETE FROM _ashlar_migrations");
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOf(MigrationException.InvalidScript.class)
                .hasMessageContaining("without a key");
        fill("table=bare", "UPDATE bare SET n = n + 1 WHERE n > 0;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("again and again");
    }

    @Test
    void aTriggerThatUndoesTheChangeIsToldOf() {
        sandbox.run(
                "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF OLD.id = 3 THEN RETURN NULL; END IF;"
                        + " RETURN NEW; END $$",
                "CREATE TRIGGER keep BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION keep()");
        fill("table=t", "UPDATE t SET x = 'y' WHERE x IS NULL;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("no change reaches them");
    }

    @Test
    void pauseHoldsARunBetweenTwoBatchesAndResumeLetsItGoOn() {
        fill("table=t batch=50 budget=1m", "UPDATE t SET n = n + 1;");
        List<String> heard = new ArrayList<>();
        migrator(Sandbox.QUICK, new MigrationListener() {
                    @Override
                    public void backfillProgress(String migration, long done, long total) {
                        if (heard.isEmpty()) {
                            heard.addAll(sandbox.migrator().pause());
                        }
                    }

                    @Override
                    public void waiting(String migration, Waiting waiting) {
                        heard.add(waiting.reason() + " " + String.join("", sandbox.query("SELECT sum(n) FROM t")));
                        heard.addAll(sandbox.migrator().resume());
                    }
                })
                .deploy();
        assertThat(heard).containsExactly(NAME, "PAUSED 50", NAME);
        assertThat(sandbox.query("SELECT DISTINCT n FROM t")).containsExactly("1");
    }

    @Test
    void aRunThatIsBegunWhileItIsPausedStopsAndSaysHowToGoOn() {
        fill("table=t batch=50 budget=1m", "UPDATE t SET n = n + 1;");
        assertThatThrownBy(() -> migrator(Sandbox.QUICK, new MigrationListener() {
                            @Override
                            public void backfillProgress(String migration, long done, long total) {
                                sandbox.migrator().pause();
                                Thread.currentThread().interrupt();
                            }
                        })
                        .deploy())
                .hasMessageContaining("stopped between two steps or batches");
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("paused");
        assertThat(sandbox.query("SELECT sum(n) FROM t")).containsExactly("50");
        assertThat(sandbox.migrator().resume()).containsExactly(NAME);
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT DISTINCT n FROM t")).containsExactly("1");
    }

    @Test
    void aBatchThatTakesTooLongIsBrokenOffAndMadeSmaller() {
        fill("table=t batch=2000 budget=100ms", "UPDATE t SET n = n + 1, x = pg_sleep(0.01);");
        List<Long> steps = new ArrayList<>();
        assertThatThrownBy(() -> migrator(Sandbox.QUICK, new MigrationListener() {
                            @Override
                            public void backfillProgress(String migration, long done, long total) {
                                steps.add(done);
                                if (steps.size() == 3) {
                                    throw new IllegalStateException("seen enough");
                                }
                            }
                        })
                        .deploy())
                .hasMessage("seen enough");
        assertThat(steps.get(0)).isLessThanOrEqualTo(31);
        assertThat(sandbox.query("SELECT sum(n) FROM t")).containsExactly(String.valueOf(steps.get(2)));
    }

    /** Reverses, which SQL can say too, and leaves every tenth row as it is. */
    private static final class Reversed implements Backfill {
        private int calls;

        @Override
        public String name() {
            return "reversed";
        }

        @Override
        public List<@Nullable List<@Nullable Object>> values(List<Row> rows) {
            calls++;
            List<@Nullable List<@Nullable Object>> values = new ArrayList<>();
            for (Row row : rows) {
                String text = String.valueOf(row.text("label"));
                values.add(
                        Objects.requireNonNull(row.get("id", Integer.class)) % 10 == 0
                                ? null
                                : List.of(new StringBuilder(text).reverse(), 9));
            }
            return values;
        }
    }

    @Test
    void javaGivesValuesThatSqlCannotSay() {
        fill("java=reversed table=t set=x,n batch=100", "SELECT id, 'it''s ' || id AS label FROM t WHERE x IS NULL;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("nothing here is called reversed");
        Reversed code = new Reversed();
        migrator(Sandbox.QUICK.withBackfills(Backfills.of(code)), MigrationListener.SILENT)
                .deploy();
        assertThat(code.calls).isGreaterThan(3);
        assertThat(sandbox.query("SELECT x FROM t WHERE id = 123")).containsExactly("321 s'ti");
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE n = 9")).containsExactly("1800");
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL AND id % 10 = 0"))
                .containsExactly("200");
    }
}
