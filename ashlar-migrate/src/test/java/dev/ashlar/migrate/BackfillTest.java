package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.MigrationListener;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
    private static final String NAME = "20260101000000_fill";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void aTableOfAHundredRows() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "CREATE TABLE t (id int PRIMARY KEY, n int NOT NULL DEFAULT 0, x text, j jsonb DEFAULT '{\"a\": 1}')",
                "INSERT INTO t SELECT i FROM generate_series(1, 100) i");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void fill(String update) {
        sandbox.write(NAME, "-- ashlar:backfill table=t key=id batch=10\n" + update);
    }

    @Test
    void noRowIsChangedTwiceWhenKilledAnywhere() {
        sandbox.run("INSERT INTO t SELECT i FROM generate_series(101, 3000) i");
        fill("UPDATE t SET n = n + 1;");
        for (int kills = 0; kills < 3; kills++) {
            assertThatThrownBy(() -> sandbox.migrator(new MigrationListener() {
                                private int batches;

                                @Override
                                public void backfillProgress(String migration, long done, long total) {
                                    if (++batches == 3) {
                                        throw new IllegalStateException("killed");
                                    }
                                }
                            })
                            .deploy())
                    .hasMessage("killed");
        }
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT DISTINCT n FROM t")).containsExactly("1");
    }

    @Test
    void rowsDeletedMeanwhileDoNotEndIt() {
        fill("UPDATE t SET x = 'y' WHERE x IS NULL;");
        sandbox.migrator(new MigrationListener() {
                    @Override
                    public void backfillProgress(String migration, long done, long total) {
                        if (done == 10) {
                            sandbox.run("DELETE FROM t WHERE id BETWEEN 11 AND 40");
                        }
                    }
                })
                .deploy();
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("0");
        assertThat(sandbox.query("SELECT count(*) FROM t")).containsExactly("70");
    }

    @Test
    void rowsThatComeInBehindTheCursorAreFilledToo() {
        fill("UPDATE t SET x = 'y' WHERE x IS NULL;");
        sandbox.migrator(new MigrationListener() {
                    @Override
                    public void backfillProgress(String migration, long done, long total) {
                        if (done >= 50) {
                            sandbox.run("INSERT INTO t VALUES (-1) ON CONFLICT DO NOTHING");
                        }
                    }
                })
                .deploy();
        assertThat(sandbox.query("SELECT x FROM t WHERE id = -1")).containsExactly("y");
    }

    @Test
    void aConditionThatStaysTrueIsNotFollowedTwice() {
        fill("UPDATE t SET n = n + 1 WHERE id > 50 AND j ? 'a';");
        sandbox.migrator().deploy();
        assertThat(sandbox.query("SELECT sum(n) FROM t")).containsExactly("50");
    }

    @Test
    void aMistakeInTheUpdateIsDrawnBeforeAnyRowChanges() {
        fill("UPDATE t SET n = n + 1 WHERE nowhere > 0;");
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOfSatisfying(
                        MigrationException.StatementFailed.class,
                        e -> assertThat(e.diagnostic().span().text()).isEqualTo("nowhere"));
    }

    @Test
    void aKeyThatIsNotUniqueIsRefused() {
        sandbox.write(NAME, "-- ashlar:backfill table=t key=n\nUPDATE t SET x = 'y';");
        assertThatThrownBy(() -> sandbox.migrator().deploy())
                .isInstanceOf(MigrationException.InvalidScript.class)
                .hasMessageContaining("not NOT NULL and unique");
        sandbox.write(NAME, "-- ashlar:backfill table=t key=nope\nUPDATE t SET x = 'y';");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("no column");
    }

    @Test
    void rowsHiddenFromTheOwnerAreNotPassedOverSilently() {
        String role = sandbox.database().name() + "_owner";
        sandbox.run(
                "CREATE ROLE " + role + " LOGIN",
                "GRANT ALL ON SCHEMA public TO " + role,
                "ALTER TABLE t OWNER TO " + role,
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE t FORCE ROW LEVEL SECURITY",
                "CREATE POLICY p ON t USING (false)");
        try {
            Migrator owner = new Migrator(
                    DatabaseUrl.parse(sandbox.database()
                                    .server()
                                    .jdbcUrl(sandbox.database().name()) + "?user=" + role),
                    sandbox.folder(),
                    Sandbox.QUICK,
                    MigrationListener.SILENT);
            fill("UPDATE t SET x = 'y' WHERE x IS NULL;");
            assertThatThrownBy(owner::deploy).isInstanceOf(MigrationException.RowsHidden.class);
            assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("100");

            sandbox.write(
                    NAME,
                    "-- ashlar:backfill table=t key=id batch=10 lift-row-security\nUPDATE t SET x = 'y' WHERE x IS NULL;");
            owner.deploy();
            assertThat(sandbox.query("SELECT count(*) FROM t WHERE x IS NULL")).containsExactly("0");
            assertThat(sandbox.query("SELECT relforcerowsecurity FROM pg_class WHERE relname = 't'"))
                    .containsExactly("t");

            sandbox.write("20260102000000_more", "UPDATE t SET n = 5;");
            assertThatThrownBy(owner::deploy).isInstanceOf(MigrationException.PermissionDenied.class);
        } finally {
            sandbox.run("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
        }
    }
}
