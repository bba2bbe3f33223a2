package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.session.MigrationListener;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {
    private static final String FIRST = "20260101000000_first";
    private static final String SECOND = "20260102000000_second";

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

    private List<Condition> conditions() {
        return sandbox.migrator().status().migrations().stream()
                .map(PlannedMigration::condition)
                .toList();
    }

    @Test
    void appliesEachOnceInOrder() {
        sandbox.write(FIRST, "CREATE TABLE a (id int PRIMARY KEY);");
        sandbox.write(SECOND, "ALTER TABLE a ADD COLUMN b int;\nINSERT INTO a VALUES (1, 2);");
        assertThat(conditions()).containsExactly(Condition.PENDING, Condition.PENDING);
        assertThat(sandbox.query("SELECT to_regclass('_ashlar_migrations')")).containsOnlyNulls();

        assertThat(sandbox.migrator().deploy().applied())
                .extracting(Deployment.Applied::name)
                .containsExactly(FIRST, SECOND);
        Deployment again = sandbox.migrator().deploy();

        assertThat(again.applied()).isEmpty();
        assertThat(again.before()).isEqualTo(2);
        assertThat(sandbox.query("SELECT b FROM a")).containsExactly("2");
        assertThat(sandbox.migrator().status().upToDate()).isTrue();
    }

    @Test
    void aFailedMigrationLeavesNothingAndGoesOnWhenCorrected() {
        sandbox.write(FIRST, "CREATE TABLE a (id int);\nCREATE TABEL b (id int);");
        MigrationException.StatementFailed e = catchThrowableOfType(
                MigrationException.StatementFailed.class,
                () -> sandbox.migrator().deploy());
        assertThat(e.sqlState()).isEqualTo("42601");
        assertThat(e.getMessage()).isEqualTo("syntax error at or near \"TABEL\" (SQLSTATE 42601)");
        assertThat(e.diagnostic().span().text()).isEqualTo("TABEL");
        assertThat(e.diagnostic().span().file().name()).endsWith("/" + FIRST + "/migration.sql");
        assertThat(sandbox.query("SELECT to_regclass('a')")).containsOnlyNulls();
        assertThat(conditions()).containsExactly(Condition.FAILED);
        assertThat(sandbox.query("SELECT sql_state FROM _ashlar_migrations")).containsExactly("42601");

        sandbox.write(FIRST, "CREATE TABLE a (id int);\nCREATE TABLE b (id int);");
        sandbox.migrator().deploy();
        assertThat(conditions()).containsExactly(Condition.APPLIED);
        assertThat(sandbox.query("SELECT attempts FROM _ashlar_migrations")).containsExactly("2");
    }

    @Test
    void errorsAreDrawnBehindCharactersOutsideOfTheBasicPlane() {
        sandbox.write(FIRST, "SELECT '😀😀', nowhere;");
        MigrationException e = catchThrowableOfType(
                MigrationException.class, () -> sandbox.migrator().deploy());
        assertThat(e.diagnostic().span().text()).isEqualTo("nowhere");
    }

    @Test
    void anEditedMigrationIsRefusedByName() {
        sandbox.write(FIRST, "CREATE TABLE a (id int);");
        sandbox.migrator().deploy();
        sandbox.write(FIRST, "CREATE TABLE a (id bigint);");
        sandbox.write(SECOND, "CREATE TABLE b (id int);");
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOfSatisfying(
                        MigrationException.EditedMigration.class,
                        e -> assertThat(e.names()).containsExactly(FIRST));
        assertThat(sandbox.query("SELECT to_regclass('b')")).containsOnlyNulls();
        assertThat(conditions()).containsExactly(Condition.EDITED, Condition.PENDING);
    }

    @Test
    void otherLineEndsAreNoEdit() {
        sandbox.write(FIRST, "CREATE TABLE a (\n  id int);\n");
        sandbox.migrator().deploy();
        sandbox.write(FIRST, "CREATE TABLE a (\r\n  id int);\r\n");
        assertThat(conditions()).containsExactly(Condition.APPLIED);
    }

    @Test
    void aMissingMigrationIsRefusedByName() {
        sandbox.write(FIRST, "CREATE TABLE a (id int);");
        sandbox.migrator().deploy();
        sandbox.delete(FIRST);
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOf(MigrationException.MissingMigration.class)
                .hasMessageContaining(FIRST);
    }

    @Test
    void stepsDoneStayDone() {
        String steps = """
                -- ashlar:step
                CREATE TABLE a (id int);
                -- ashlar:step
                INSERT INTO a VALUES (%s);
                """;
        sandbox.write(FIRST, steps.formatted("'x'"));
        assertThatThrownBy(() -> sandbox.migrator().deploy()).isInstanceOf(MigrationException.StatementFailed.class);
        assertThat(sandbox.query("SELECT to_regclass('a')")).containsExactly("a");

        sandbox.write(FIRST, steps.formatted("1"));
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT id FROM a")).containsExactly("1");
    }

    @Test
    void aStepThatIsDoneCannotBeEdited() {
        sandbox.write(FIRST, "-- ashlar:step\nCREATE TABLE a (id int);\n-- ashlar:step\nSELECT 1/0;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("22012");
        sandbox.write(FIRST, "-- ashlar:step\nCREATE TABLE a (id bigint);\n-- ashlar:step\nSELECT 1;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).isInstanceOf(MigrationException.EditedMigration.class);
    }

    @Test
    void whatOneMigrationSetsTheNextDoesNotFeel() {
        sandbox.write(FIRST, "SELECT set_config('search_path', '', false);\nCREATE TABLE public.a (id int);");
        sandbox.write(SECOND, "CREATE TABLE b (id int);");
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT to_regclass('public.b')")).containsExactly("b");
    }

    @Test
    void aSecondRunIsRefusedWithWhoHoldsTheLock() throws Exception {
        try (Connection other = sandbox.connect()) {
            other.createStatement().execute("SET application_name = 'the other one'");
            MigrationLock.take(other, Duration.ZERO);
            assertThatThrownBy(() -> sandbox.migrator().deploy())
                    .isInstanceOf(MigrationException.LockHeld.class)
                    .hasMessageContaining("the other one");
            assertThat(sandbox.migrator().status().running()).isPresent();
        }
        assertThat(sandbox.migrator().deploy().applied()).isEmpty();
    }

    @Test
    void aLockedTableIsTriedAgain() throws Exception {
        sandbox.write(FIRST, "CREATE TABLE a (id int);");
        sandbox.migrator().deploy();
        sandbox.write(SECOND, "ALTER TABLE a ADD COLUMN b int;");
        try (Connection reader = sandbox.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT * FROM a");
            sandbox.migrator(new MigrationListener() {
                        @Override
                        public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
                            try {
                                reader.rollback();
                            } catch (SQLException e) {
                                throw new AssertionError(e);
                            }
                        }
                    })
                    .deploy();
        }
        assertThat(conditions()).containsExactly(Condition.APPLIED, Condition.APPLIED);
    }

    @Test
    void whoHoldsTheLockIsNamedWhenPatienceEnds() throws Exception {
        sandbox.run("CREATE TABLE a (id int)");
        sandbox.write(FIRST, "ALTER TABLE a ADD COLUMN b int;");
        Migrator migrator = new Migrator(
                sandbox.url(),
                sandbox.folder(),
                Sandbox.QUICK.withLockTimeout(Duration.ofMillis(200)).withLockPatience(Duration.ofMillis(300)),
                MigrationListener.SILENT);
        try (Connection reader = sandbox.connect()) {
            reader.createStatement().execute("SET application_name = 'the slow reader'");
            reader.setAutoCommit(false);
            reader.createStatement().execute("SELECT * FROM a");
            MigrationException e = catchThrowableOfType(MigrationException.LockTimedOut.class, migrator::deploy);
            assertThat(e.diagnostic().help()).contains("the slow reader").contains("SELECT * FROM a");
        }
        migrator.deploy();
        assertThat(conditions()).containsExactly(Condition.APPLIED);
    }

    @Test
    void aFullDiskIsItsOwnKind() {
        sandbox.write(FIRST, "DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$;");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).isInstanceOf(MigrationException.DiskFull.class);
        assertThat(conditions()).containsExactly(Condition.FAILED);
    }

    @Test
    void aServerThatDoesNotAnswerAndADatabaseThatIsNotThereAreTheirOwnKinds() {
        Migrator nowhere = new Migrator(
                DatabaseUrl.parse("postgresql://u:secret@127.0.0.1:1/d"),
                sandbox.folder(),
                Sandbox.QUICK,
                MigrationListener.SILENT);
        assertThatThrownBy(nowhere::status)
                .isInstanceOf(MigrationException.ServerUnreachable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
        Migrator absent = new Migrator(
                sandbox.url().withDatabase("absent"), sandbox.folder(), Sandbox.QUICK, MigrationListener.SILENT);
        assertThatThrownBy(absent::deploy).isInstanceOf(MigrationException.DatabaseMissing.class);
    }

    @Test
    void theMessageIsDrawnAtItsLine() {
        sandbox.write(FIRST, "CREATE TABLE a (id int);\nCREATE TABEL b (id int);");
        MigrationException e = catchThrowableOfType(
                MigrationException.class, () -> sandbox.migrator().deploy());
        assertThat(DiagnosticPrinter.plain().print(e.diagnostic()))
                .startsWith("error[statement-failed]: syntax error at or near \"TABEL\" (SQLSTATE 42601)\n")
                .contains("/" + FIRST + "/migration.sql:2:8\n")
                .contains(" 2 | CREATE TABEL b (id int);\n")
                .contains("   |        ^^^^^\n");
    }

    @Test
    void permissionDeniedIsItsOwnKind() {
        sandbox.write(FIRST, "SET ROLE app;\nCREATE TABLE a (id int);");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).isInstanceOf(MigrationException.PermissionDenied.class);
        assertThat(conditions()).containsExactly(Condition.FAILED);
    }
}
