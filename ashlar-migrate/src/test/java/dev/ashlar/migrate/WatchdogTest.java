package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import dev.ashlar.migrate.session.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements that are in the way of nobody, and others that are in their way. */
class WatchdogTest {
    private static final String NAME = "20260101000000_step";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void tables() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "CREATE TABLE t (id int PRIMARY KEY, a int)",
                "INSERT INTO t SELECT i, i FROM generate_series(1, 100) i");
        sandbox.run("CREATE TABLE other (id int)");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** A session in a transaction that holds a snapshot, as one of a report does. */
    private Connection openTransaction(String... statements) throws SQLException {
        Connection connection = sandbox.connect();
        connection.createStatement().execute("SET application_name = 'the report'");
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (String statement : statements) {
            connection.createStatement().execute(statement);
        }
        return connection;
    }

    private Migrator migrator(Settings settings, MigrationListener listener) {
        return new Migrator(sandbox.url(), sandbox.folder(), settings, listener);
    }

    /** Ends a transaction as soon as the run says that it waits for it, and remembers what it said. */
    private static class EndsIt implements MigrationListener {
        private final Connection blocker;
        private final List<Waiting> heard = new ArrayList<>();

        EndsIt(Connection blocker) {
            this.blocker = blocker;
        }

        @Override
        public void waiting(String migration, Waiting waiting) {
            heard.add(waiting);
            try {
                blocker.rollback();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private List<String> indexes() {
        return sandbox.query(
                "SELECT c.relname || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = indexrelid"
                        + " WHERE indrelid = 't'::regclass AND NOT indisprimary ORDER BY 1");
    }

    @Test
    void aConcurrentBuildOutlastsAnIdleSnapshotAndSaysWhoseItIs() throws SQLException {
        sandbox.write(NAME, "CREATE INDEX CONCURRENTLY i ON t (a);");
        try (Connection report = openTransaction("SELECT * FROM other")) {
            EndsIt listener = new EndsIt(report);
            migrator(Sandbox.QUICK, listener).deploy();
            assertThat(listener.heard).extracting(Waiting::reason).contains(Waiting.Reason.STATEMENT);
            assertThat(listener.heard.get(0).detail()).contains("the report").contains("SELECT * FROM other");
        }
        assertThat(indexes()).containsExactly("i true");
    }

    @Test
    void aConcurrentBuildThatWaitsTooLongIsTakenBackAndDoneLater() throws SQLException {
        sandbox.write(NAME, "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);");
        try (Connection report = openTransaction("SELECT * FROM other")) {
            List<String> during = new ArrayList<>();
            MigrationListener listener = new MigrationListener() {
                @Override
                public void waiting(String migration, Waiting waiting) {
                    if (waiting.reason() == Waiting.Reason.OLD_TRANSACTION) {
                        during.addAll(indexes());
                        during.add("seen");
                        new EndsIt(report).waiting(migration, waiting);
                    }
                }
            };
            migrator(Sandbox.QUICK.withUnhurried(Duration.ofMillis(1200)).withOldTransaction(Duration.ZERO), listener)
                    .deploy();
            assertThat(during).containsExactly("seen");
        }
        assertThat(indexes()).containsExactly("i true");
    }

    @Test
    void whoIsWaitedForIsNamedWhenPatienceEnds() throws SQLException {
        sandbox.write(NAME, "CREATE INDEX CONCURRENTLY i ON t (a);");
        try (Connection report = openTransaction("SELECT * FROM other")) {
            MigrationException e = catchThrowableOfType(
                    MigrationException.LockTimedOut.class,
                    () -> migrator(Sandbox.QUICK.withUnhurried(Duration.ofMillis(300)), MigrationListener.SILENT)
                            .deploy());
            assertThat(e.diagnostic().message()).contains("waited more than 300 ms");
            assertThat(e.diagnostic().help()).contains("the report");
            assertThat(report.isClosed()).isFalse();
        }
        assertThat(indexes()).isEmpty();
    }

    @Test
    void anOldTransactionIsWaitedForWithoutFurtherTries() throws Exception {
        sandbox.write(NAME, "ALTER TABLE t ADD COLUMN b int;");
        try (Connection report = openTransaction("SELECT * FROM t")) {
            Thread.sleep(1100);
            List<Integer> tries = new ArrayList<>();
            EndsIt listener = new EndsIt(report) {
                @Override
                public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
                    tries.add(attempt);
                }
            };
            migrator(Sandbox.QUICK.withOldTransaction(Duration.ofSeconds(1)), listener)
                    .deploy();
            assertThat(listener.heard).extracting(Waiting::reason).containsExactly(Waiting.Reason.OLD_TRANSACTION);
            assertThat(listener.heard.get(0).describe()).contains("the report").contains("in a transaction for ");
            assertThat(tries).isEmpty();
        }
    }

    @Test
    void aValidationWaitsBehindAnotherChangeWithoutLockTimeout() throws SQLException {
        sandbox.run("ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID");
        sandbox.write(NAME, "ALTER TABLE t VALIDATE CONSTRAINT c;");
        try (Connection report = openTransaction("LOCK TABLE t IN SHARE UPDATE EXCLUSIVE MODE")) {
            EndsIt listener = new EndsIt(report);
            migrator(Sandbox.QUICK, listener).deploy();
            assertThat(listener.heard).extracting(Waiting::reason).contains(Waiting.Reason.STATEMENT);
        }
        assertThat(sandbox.query("SELECT convalidated FROM pg_constraint WHERE conname = 'c'"))
                .containsExactly("t");
    }

    @Test
    void anIndexThatWasLeftInvalidByADropIsDropped() throws SQLException {
        sandbox.run("CREATE INDEX i ON t (a)");
        sandbox.run("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass");
        sandbox.write(NAME, "DROP INDEX CONCURRENTLY i;");
        sandbox.migrator().deploy();
        assertThat(indexes()).isEmpty();
        sandbox.run("UPDATE _ashlar_migrations SET state = 'applying', steps = '{}', in_flight = true");
        assertThat(sandbox.migrator().deploy().applied()).hasSize(1);
    }

    @Test
    void whatAReindexLeftIsSweptAndNothingElse() throws SQLException {
        sandbox.run("CREATE INDEX i ON t (a)", "CREATE INDEX i_ccnew ON t (a)", "CREATE INDEX somebodys ON t (a)");
        sandbox.run(
                "UPDATE pg_index SET indisvalid = false WHERE indexrelid IN ('i_ccnew'::regclass, 'somebodys'::regclass)");
        sandbox.write(NAME, "-- ashlar:step no-transaction\nREINDEX INDEX CONCURRENTLY i;");
        sandbox.migrator().deploy();
        assertThat(indexes()).containsExactly("i true", "i_ccnew false", "somebodys false");
        sandbox.run("UPDATE _ashlar_migrations SET state = 'applying', steps = '{}', in_flight = true");
        sandbox.migrator().deploy();
        assertThat(indexes()).containsExactly("i true", "somebodys false");
    }

    @Test
    void aStatementThatMakesOthersWaitHasALockTimeoutOutsideOfATransactionToo() throws SQLException {
        sandbox.write(NAME, "-- ashlar:step no-transaction\nVACUUM FULL t;");
        List<String> tries = new ArrayList<>();
        try (Connection report = openTransaction("SELECT * FROM t")) {
            migrator(Sandbox.QUICK, new MigrationListener() {
                        @Override
                        public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
                            tries.add("tried");
                            new EndsIt(report).waiting(migration, new Waiting(Waiting.Reason.STATEMENT, "", pause));
                        }
                    })
                    .deploy();
        }
        assertThat(tries).isNotEmpty();
    }

    @Test
    void aPartitionThatIsPendingIsDetachedToTheEnd() throws SQLException {
        sandbox.run(
                "CREATE TABLE p (id int) PARTITION BY RANGE (id)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2)");
        sandbox.write(NAME, "-- ashlar:step no-transaction\nALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;");
        try (Connection report = openTransaction("SELECT * FROM p")) {
            assertThatThrownBy(() -> migrator(
                                    Sandbox.QUICK.withUnhurried(Duration.ofMillis(300)), MigrationListener.SILENT)
                            .deploy())
                    .isInstanceOf(MigrationException.LockTimedOut.class);
            assertThat(report.isClosed()).isFalse();
        }
        assertThat(sandbox.query("SELECT inhdetachpending FROM pg_inherits WHERE inhparent = 'p'::regclass"))
                .containsExactly("t");
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT inhrelid FROM pg_inherits WHERE inhparent = 'p'::regclass"))
                .isEmpty();
    }
}
