package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentIndexTest {
    private static final String NAME = "20260101000000_index";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void rowsThatAreEqual() {
        sandbox = new Sandbox(folder);
        sandbox.run("CREATE TABLE t (a int)", "INSERT INTO t VALUES (1), (1)");
        sandbox.write(NAME, "CREATE UNIQUE INDEX CONCURRENTLY u ON t (a);");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private String valid() {
        return String.join(",", sandbox.query("SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('u')"));
    }

    @Test
    void aFailedBuildLeavesNoInvalidIndex() {
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOf(MigrationException.StatementFailed.class)
                .hasMessageContaining("23505");
        assertThat(valid()).isEmpty();
        sandbox.run("DELETE FROM t");
        sandbox.migrator().deploy();
        assertThat(valid()).isEqualTo("t");
    }

    @Test
    void aFailedBuildWithoutANameLeavesNoneEither() {
        sandbox.write(NAME, "CREATE UNIQUE INDEX CONCURRENTLY ON t (a);");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("23505");
        assertThat(sandbox.query("SELECT 1 FROM pg_index WHERE indrelid = 't'::regclass"))
                .isEmpty();
        sandbox.run("DELETE FROM t");
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT indisvalid FROM pg_index WHERE indrelid = 't'::regclass"))
                .containsExactly("t");
    }

    @Test
    void anInvalidIndexLeftBehindIsBuiltAgain() throws SQLException {
        try (Connection connection = sandbox.connect()) {
            assertThatThrownBy(
                            () -> connection.createStatement().execute("CREATE UNIQUE INDEX CONCURRENTLY u ON t (a)"))
                    .hasMessageContaining("could not create unique index");
        }
        assertThat(valid()).isEqualTo("f");
        sandbox.run("DELETE FROM t");
        sandbox.migrator().deploy();
        assertThat(valid()).isEqualTo("t");
    }

    @Test
    void anIndexThatAKilledRunFinishedIsRecorded() {
        sandbox.run("DELETE FROM t");
        sandbox.migrator().deploy();
        sandbox.run("UPDATE _ashlar_migrations SET state = 'applying', steps = '{}', in_flight = true");
        assertThat(sandbox.migrator().deploy().applied()).hasSize(1);
        assertThat(valid()).isEqualTo("t");
    }

    @Test
    void anIndexOfThatNameThatWasThereBeforeIsNotTakenForIt() {
        sandbox.run("DELETE FROM t", "CREATE INDEX u ON t (a)");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("42P07");
    }
}
