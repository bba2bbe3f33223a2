package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.plan.Condition;
import dev.ashlar.migrate.session.MigrationListener;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTest {
    private static final Schema ONE =
            Schemas.models("model Post {\n id Int @id @default(autoincrement())\n title String\n}");
    private static final Schema TWO = Schemas.models(
            "model Post {\n id Int @id @default(autoincrement())\n title String\n views Int @default(0)\n @@index([views])\n}");

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

    private Development dev(String name, Schema schema) {
        return sandbox.migrator().dev(name, schema, true);
    }

    @Test
    void writesAndAppliesWhatChanged() {
        assertThat(dev("init", ONE)).isInstanceOf(Development.Created.class);
        Development second = dev("Add views!", TWO);

        Development.Created created = (Development.Created) second;
        assertThat(created.migration().name()).matches("\\d{14}_add_views_");
        assertThat(created.migration().up().text()).contains("ADD COLUMN").contains("CREATE INDEX");
        assertThat(created.migration().down()).isNotNull();
        assertThat(folder.resolve("migration_lock.toml")).content().contains("provider = \"postgresql\"");
        assertThat(sandbox.query("SELECT indexname FROM pg_indexes WHERE tablename = 'Post'"))
                .containsExactlyInAnyOrder("Post_pkey", "Post_views_idx");
        assertThat(dev("nothing", TWO)).isInstanceOf(Development.UpToDate.class);
        assertThat(sandbox.folder().read()).hasSize(2);
        assertThat(sandbox.query("SELECT datname FROM pg_database WHERE datname LIKE 'ashlar_scratch_%_' || 'x'"))
                .isEmpty();
    }

    @Test
    void canWriteWithoutApplying() {
        sandbox.migrator().dev("init", ONE, false);
        assertThat(sandbox.query("SELECT to_regclass('\"Post\"')")).containsOnlyNulls();
        assertThat(sandbox.migrator().deploy().applied()).hasSize(1);
    }

    @Test
    void theWayBackIsWrittenAndRuns() {
        dev("init", ONE);
        dev("views", TWO);
        assertThat(sandbox.migrator().rollback().name()).endsWith("_views");
        assertThat(sandbox.query("SELECT column_name FROM information_schema.columns WHERE table_name = 'Post'"))
                .containsExactlyInAnyOrder("id", "title");
        sandbox.migrator().rollback();
        assertThat(sandbox.query("SELECT to_regclass('\"Post\"')")).containsOnlyNulls();
        assertThatThrownBy(() -> sandbox.migrator().rollback()).isInstanceOf(MigrationException.NoWayBack.class);
        assertThat(sandbox.migrator().deploy().applied()).hasSize(2);
    }

    @Test
    void aMigrationWithoutAWayBackSaysSo() {
        sandbox.write("20260101000000_first", "CREATE TABLE a (id int);");
        sandbox.migrator().deploy();
        assertThatThrownBy(() -> sandbox.migrator().rollback())
                .isInstanceOf(MigrationException.NoWayBack.class)
                .hasMessageContaining("has no down.sql");
        sandbox.write("20260101000000_first", "down.sql", "-- one-way: nothing to see\n");
        assertThatThrownBy(() -> sandbox.migrator().rollback()).hasMessageContaining("is one-way");
    }

    @Test
    void driftIsReportedAndNothingIsTouched() {
        dev("init", ONE);
        sandbox.run(
                "ALTER TABLE \"Post\" ADD COLUMN by_hand text",
                "INSERT INTO \"Post\" (title, by_hand) VALUES ('a', 'b')");
        Development.Drifted drifted = (Development.Drifted) dev("views", TWO);
        assertThat(drifted.drift()).hasSize(1);
        assertThat(drifted.back()).contains("DROP COLUMN \"by_hand\"");
        assertThat(sandbox.folder().read()).hasSize(1);
        assertThat(sandbox.query("SELECT by_hand FROM \"Post\"")).containsExactly("b");
    }

    @Test
    void whatWasPushedIsRecordedAsApplied() {
        dev("init", ONE);
        assertThat(sandbox.migrator().push(TWO, Set.of()).changes()).isNotEmpty();
        assertThat(sandbox.migrator().push(TWO, Set.of()).changes()).isEmpty();
        assertThat(dev("views", TWO)).isInstanceOf(Development.Recorded.class);
        assertThat(sandbox.migrator().status().upToDate()).isTrue();
        assertThat(sandbox.migrator().deploy().applied()).isEmpty();
    }

    @Test
    void pushLosesNoDataUnasked() {
        sandbox.migrator().push(TWO, Set.of());
        sandbox.run("INSERT INTO \"Post\" (title) VALUES ('a')");
        assertThatThrownBy(() -> sandbox.migrator().push(ONE, Set.of()))
                .isInstanceOfSatisfying(
                        MigrationException.ConsentMissing.class,
                        e -> assertThat(e.losses()).containsExactly("Post.views"));
        assertThat(sandbox.query("SELECT views FROM \"Post\"")).containsExactly("0");
        List<Change> changes =
                sandbox.migrator().push(ONE, Set.of("Post.views")).changes();
        assertThat(changes).isNotEmpty();
        assertThat(sandbox.query("SELECT title FROM \"Post\"")).containsExactly("a");
    }

    @Test
    void pushMayDropWhatIsEmpty() {
        sandbox.migrator().push(TWO, Set.of());
        sandbox.migrator().push(Schema.EMPTY, Set.of());
        assertThat(sandbox.query("SELECT to_regclass('\"Post\"')")).containsOnlyNulls();
    }

    @Test
    void resetNeedsForceAndADevelopmentDatabase() {
        dev("init", ONE);
        sandbox.run(
                "INSERT INTO \"Post\" (title) VALUES ('a')",
                "CREATE VIEW v AS SELECT 1",
                "CREATE TYPE e AS ENUM ('a')");
        assertThatThrownBy(() -> sandbox.migrator().reset(ONE, false)).hasMessageContaining("destroys every row");
        assertThat(sandbox.migrator().reset(ONE, true).applied()).hasSize(1);
        assertThat(sandbox.query("SELECT title FROM \"Post\"")).isEmpty();
        assertThat(sandbox.query("SELECT to_regclass('v'), to_regtype('e')")).containsOnlyNulls();
        assertThat(sandbox.migrator().reset(ONE, true).applied()).hasSize(1);
    }

    @Test
    void resetLeavesADatabaseThatWasThereBefore() {
        sandbox.run("CREATE TABLE precious (id int)");
        sandbox.write("20260101000000_first", "CREATE TABLE a (id int);");
        sandbox.migrator().deploy();
        assertThatThrownBy(() -> sandbox.migrator().reset(ONE, true))
                .hasMessageContaining("not known to be a development database");
        assertThat(sandbox.query("SELECT to_regclass('precious')")).containsExactly("precious");
    }

    @Test
    void anotherSchemaThanPublicServesTheSameFiles() {
        dev("init", ONE);
        Migrator app = new Migrator(
                DatabaseUrl.parse(sandbox.database().ownerUrl() + "&schema=app"),
                sandbox.folder(),
                Sandbox.QUICK,
                MigrationListener.SILENT);
        assertThat(app.deploy().applied()).hasSize(1);
        assertThat(app.dev("views", TWO, true)).isInstanceOf(Development.Created.class);
        assertThat(app.push(TWO, Set.of()).changes()).isEmpty();
        assertThat(sandbox.query("SELECT to_regclass('app.\"Post\"'), to_regclass('app._ashlar_migrations')"))
                .doesNotContainNull();
        assertThat(sandbox.query("SELECT count(*) FROM information_schema.columns"
                        + " WHERE table_schema = 'public' AND table_name = 'Post' AND column_name = 'views'"))
                .containsExactly("0");
    }

    @Test
    void severalSchemasAreMadeAndReadBack() {
        Schema schema = Schemas.of("""
                datasource db {
                  provider = "postgresql"
                  schemas  = ["public", "auth"]
                }
                model User {
                  id    Int    @id
                  role  Role
                  posts Post[]
                  @@schema("auth")
                }
                model Post {
                  id       Int  @id
                  author   User @relation(fields: [authorId], references: [id])
                  authorId Int
                  @@schema("public")
                }
                enum Role {
                  A
                  B
                  @@schema("auth")
                }
                """);
        assertThat(dev("init", schema)).isInstanceOf(Development.Created.class);
        assertThat(dev("again", schema)).isInstanceOf(Development.UpToDate.class);
        assertThat(sandbox.query("SELECT to_regclass('auth.\"User\"')")).doesNotContainNull();
        sandbox.migrator().rollback();
        assertThat(sandbox.query("SELECT to_regclass('auth.\"User\"')")).containsOnlyNulls();
    }

    @Test
    void aMigrationThatRowsRefuseChangesNothingAndCanBeCorrected() {
        dev("init", ONE);
        sandbox.run("INSERT INTO \"Post\" (title) VALUES ('a')");
        Schema required =
                Schemas.models("model Post {\n id Int @id @default(autoincrement())\n title String\n slug String\n}");
        assertThatThrownBy(() -> dev("slug", required)).hasMessageContaining("23502");
        String name = sandbox.folder().read().get(1).name();
        assertThat(sandbox.migrator().status().migrations().get(1).condition()).isEqualTo(Condition.FAILED);
        sandbox.write(
                name,
                "ALTER TABLE \"Post\" ADD COLUMN slug text;\nUPDATE \"Post\" SET slug = title;\n"
                        + "ALTER TABLE \"Post\" ALTER COLUMN slug SET NOT NULL;");
        assertThat(dev("slug", required)).isInstanceOf(Development.UpToDate.class);
        assertThat(sandbox.query("SELECT slug FROM \"Post\"")).containsExactly("a");
    }

    @Test
    void schemasAreComparedWithoutADatabase() {
        assertThat(Migrator.diffSchemas(TWO, TWO, 18)).isEmpty();
        assertThat(Migrator.diffSchemas(ONE, TWO, 18)).isNotEmpty();
    }

    @Test
    void theSaasSchemaIsReadBackAsItIs() throws SQLException {
        Schema saas = Schemas.saas();
        assertThat(sandbox.migrator().push(saas, Set.of()).changes()).isNotEmpty();
        assertThat(sandbox.migrator().push(saas, Set.of()).changes()).isEmpty();
        assertThat(Outline.difference(sandbox.catalog(saas), saas)).isEmpty();
    }
}
