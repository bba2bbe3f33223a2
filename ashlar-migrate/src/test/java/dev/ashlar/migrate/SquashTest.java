package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.plan.Condition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases in every state beside a folder that was squashed. */
class SquashTest {
    private static void folder(Sandbox sandbox) {
        sandbox.write("20260101000000_a", "CREATE TABLE a (id int PRIMARY KEY);");
        sandbox.write("20260102000000_b", "ALTER TABLE a ADD COLUMN b int;");
        sandbox.write("20260103000000_c", "CREATE INDEX a_b ON a (b);");
    }

    @Test
    void aDatabaseThatHasAllRecordsTheSquash(@TempDir Path path) {
        try (Sandbox sandbox = new Sandbox(path)) {
            folder(sandbox);
            sandbox.migrator().deploy();
            sandbox.migrator().squash(null, "all", Schema.EMPTY, false);
            assertThat(sandbox.migrator().status().migrations())
                    .extracting(m -> m.condition())
                    .containsExactly(Condition.SQUASHED);
            assertThat(sandbox.migrator().rollback().name()).isEqualTo("20260103000000_all");
            assertThat(sandbox.query("SELECT to_regclass('a')")).containsOnlyNulls();
            assertThat(sandbox.migrator().deploy().applied()).hasSize(1);
            assertThat(sandbox.query("SELECT to_regclass('a_b')")).doesNotContainNull();
        }
    }

    @Test
    void aDatabaseThatHasSomeIsRefused(@TempDir Path path) {
        try (Sandbox sandbox = new Sandbox(path)) {
            folder(sandbox);
            sandbox.migrator().deployUpTo("20260102000000_b");
            sandbox.migrator().squash(null, "all", Schema.EMPTY, false);
            assertThatThrownBy(() -> sandbox.migrator().deploy())
                    .isInstanceOf(MigrationException.Refused.class)
                    .hasMessageContaining("some are applied to this database, and not all");
            assertThat(sandbox.query("SELECT to_regclass('a_b')")).containsOnlyNulls();
        }
    }

    @Test
    void whatTheCatalogueCannotSayIsNotLost(@TempDir Path path) {
        try (Sandbox sandbox = new Sandbox(path)) {
            folder(sandbox);
            sandbox.write("20260104000000_d", "ALTER TABLE a SET (fillfactor = 70);");
            assertThatThrownBy(() -> sandbox.migrator().squash(null, "all", Schema.EMPTY, false))
                    .hasMessageContaining("relation public.a would differ");
            assertThat(sandbox.folder().read()).hasSize(4);
            sandbox.migrator().squash(null, "all", Schema.EMPTY, true);
            sandbox.migrator().deploy();
            assertThat(sandbox.query("SELECT reloptions::text FROM pg_class WHERE relname = 'a'"))
                    .containsExactly("{fillfactor=70}");
        }
    }

    @Test
    void aBranchThatDoesNotKnowThemAllIsInTheWay(@TempDir Path path) {
        try (Sandbox sandbox = new Sandbox(path)) {
            folder(sandbox);
            sandbox.write("20260104000000_d", "-- ashlar:after 20260101000000_a\nCREATE TABLE d (id int);");
            assertThatThrownBy(() -> sandbox.migrator().squash("20260103000000_c", "all", Schema.EMPTY, false))
                    .hasMessageContaining("was written on a branch that does not know all of these");
        }
    }
}
