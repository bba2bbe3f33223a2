package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.MigrationState;
import dev.ashlar.migrate.plan.Condition;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways back: tried before they are written, several at once, and gone on with after a failure. */
class WayBackTest {
    private static final Schema FULL =
            Schemas.models("model Post {\n id Int @id\n title String\n body String\n @@map(\"posts\")\n}");
    private static final Schema SHORT =
            Schemas.models("model Post {\n id Int @id\n title String\n @@map(\"posts\")\n}");

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

    private static String down(Migration migration) {
        SourceFile down = migration.down();
        return down == null ? "" : down.text();
    }

    @Test
    void aWayBackThatRowsRefuseIsLabelledWithTheReason() {
        sandbox.migrator().dev("init", FULL, true);
        sandbox.migrator().dev("short", SHORT, true, true, Answers.losing(Set.of("posts.body")));
        Migration second = sandbox.folder().read().get(1);
        assertThat(down(second))
                .startsWith("-- One-way: column \"body\" of relation \"posts\" contains null values (SQLSTATE 23502)\n")
                .contains("-- ALTER TABLE \"posts\" ADD COLUMN");
        assertThatThrownBy(() -> sandbox.migrator().rollback())
                .isInstanceOf(MigrationException.NoWayBack.class)
                .hasMessageContaining("contains null values");
        assertThat(sandbox.migrator().status().upToDate()).isTrue();
    }

    @Test
    void inTwoReleasesTheSameDropHasAWayBackToWhereRowsLackAValue() {
        sandbox.migrator().dev("init", FULL, true);
        sandbox.run("INSERT INTO posts VALUES (1, 'a', 'b')");
        sandbox.migrator().dev("short", SHORT, true, Answers.losing(Set.of("posts.body")));
        assertThat(sandbox.folder().read()).allSatisfy(m -> assertThat(down(m)).doesNotContain("One-way"));
        assertThatThrownBy(() -> sandbox.migrator().rollback(new WayBack.To("1")))
                .isInstanceOf(MigrationException.StatementFailed.class)
                .hasMessageContaining("\"body\" of relation \"posts\" contains null values");
        sandbox.run("UPDATE posts SET body = 'anew'");
        sandbox.migrator().rollback(new WayBack.To("1"));
        assertThat(sandbox.query("SELECT title || ' ' || body FROM posts")).containsExactly("a anew");
        assertThat(sandbox.migrator().deploy().applied()).hasSize(2);
    }

    @Test
    void aWayBackThatHoldsIsWrittenAsItIs() {
        sandbox.migrator().dev("init", SHORT, true);
        sandbox.migrator()
                .dev(
                        "views",
                        Schemas.models(
                                "model Post {\n id Int @id\n title String\n views Int @default(0)\n @@map(\"posts\")\n}"),
                        true);
        assertThat(sandbox.folder().read()).allSatisfy(m -> assertThat(down(m)).doesNotContain("One-way"));
    }

    @Test
    void severalAreTakenBackLastFirstAndAFailureIsGoneOnWith() {
        sandbox.write("20260101000000_a", "CREATE TABLE a (id int);");
        sandbox.write("20260101000000_a", "down.sql", "DROP TABLE a;");
        sandbox.write("20260102000000_b", "CREATE TABLE b (id int);");
        sandbox.write("20260102000000_b", "down.sql", "DROP TABLE b;\n-- ashlar:step\nDROP TABLE b_too;");
        sandbox.write("20260103000000_c", "CREATE TABLE c (id int);");
        sandbox.write("20260103000000_c", "down.sql", "DROP TABLE c;");
        sandbox.migrator().deploy();
        assertThatThrownBy(() -> sandbox.migrator().rollback(new WayBack.To("0")))
                .isInstanceOf(MigrationException.StatementFailed.class);
        assertThat(sandbox.migrator().status().migrations())
                .extracting(m -> m.condition())
                .containsExactly(Condition.APPLIED, Condition.REVERTING, Condition.PENDING);
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("was begun and has not finished");
        sandbox.run("CREATE TABLE b_too (id int)");
        assertThat(sandbox.migrator().rollback(new WayBack.To("0")))
                .extracting(Rollback::name)
                .containsExactly("20260102000000_b", "20260101000000_a");
        assertThat(sandbox.query("SELECT to_regclass('a'), to_regclass('b'), to_regclass('c')"))
                .containsOnlyNulls();
    }

    @Test
    void aMissingWayBackStopsTheWholeBeforeAnythingRuns() {
        sandbox.write("20260101000000_a", "CREATE TABLE a (id int);");
        sandbox.write("20260102000000_b", "CREATE TABLE b (id int);");
        sandbox.write("20260102000000_b", "down.sql", "DROP TABLE b;");
        sandbox.migrator().deploy();
        assertThatThrownBy(() -> sandbox.migrator().rollback(new WayBack.Steps(2)))
                .hasMessageContaining("20260101000000_a has no down.sql");
        assertThat(sandbox.query("SELECT to_regclass('b')")).doesNotContainNull();
    }

    @Test
    void whatWasAppliedLastGoesFirstWhateverItsName() {
        sandbox.write("20260102000000_b", "CREATE TABLE b (id int);");
        sandbox.write("20260102000000_b", "down.sql", "DROP TABLE b;");
        sandbox.migrator().deploy();
        sandbox.write("20260101000000_late", "ALTER TABLE b ADD COLUMN late int;");
        sandbox.write("20260101000000_late", "down.sql", "ALTER TABLE b DROP COLUMN late;");
        sandbox.migrator().deploy();
        assertThat(sandbox.migrator().rollback(new WayBack.Steps(2)))
                .extracting(Rollback::name)
                .containsExactly("20260101000000_late", "20260102000000_b");
    }

    @Test
    void aRepairByHandIsRecorded() {
        sandbox.write("20260101000000_a", "CREATE TABLE a (id int);\n-- ashlar:step\nCREATE TABEL b (id int);");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).hasMessageContaining("TABEL");
        sandbox.run("DROP TABLE a");
        sandbox.migrator().resolveRolledBack("20260101000000_a");
        sandbox.write("20260101000000_a", "CREATE TABLE c (id int);");
        assertThat(sandbox.migrator().deploy().applied()).hasSize(1);
        assertThat(sandbox.query("SELECT to_regclass('a')")).containsOnlyNulls();
        assertThat(sandbox.query("SELECT state FROM _ashlar_migrations"))
                .isEqualTo(List.of(MigrationState.APPLIED.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
