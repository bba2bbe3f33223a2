package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is not dropped and made again to cut it another way. */
class PartitionRefusalTest {
    private static final String RANGE = """
            /// @partitionBy(range, [id])
            /// @partition("logs_1", from: [0], to: [10])
            model Log {
              id   Int
              kind Int

              @@id([id, kind])
              @@map("logs")
            }
            """;

    @TempDir
    private Path folder;

    private void refused(Sandbox sandbox, String schema, String message) {
        assertThatThrownBy(() -> sandbox.migrator().dev("next", Schemas.models(schema), true))
                .isInstanceOf(MigrationException.Refused.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> sandbox.migrator().push(Schemas.models(schema), Set.of()))
                .isInstanceOf(MigrationException.Refused.class)
                .hasMessageContaining(message);
    }

    @Test
    void anotherCutIsRefused() {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().dev("init", Schemas.models(RANGE), true);
            sandbox.run("INSERT INTO logs VALUES (1, 1)");
            refused(
                    sandbox,
                    RANGE.replace("[id])\n/// @partition(\"logs_1\"", "[kind])\n/// @partition(\"logs_1\""),
                    "table logs is PARTITION BY RANGE (id), and PostgreSQL cannot make it PARTITION BY RANGE (kind)");
            refused(sandbox, RANGE.replace("to: [10]", "to: [20]"), "partition logs_1 is FOR VALUES FROM (0) TO (10)");
            refused(sandbox, RANGE.replaceAll("/// .*\n", ""), "cannot make it in one piece");
            assertThat(sandbox.query("SELECT count(*) FROM logs")).containsExactly("1");
        }
    }

    @Test
    void whatAJobMadeStays() {
        try (Sandbox sandbox = new Sandbox(folder)) {
            sandbox.migrator().dev("init", Schemas.models(RANGE), true);
            sandbox.run(
                    "CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (10) TO (20)",
                    "CREATE INDEX by_hand ON logs (abs(kind))",
                    "ALTER TABLE logs ADD CONSTRAINT hand EXCLUDE USING btree (id WITH =)");
            assertThat(sandbox.migrator().push(Schemas.models(RANGE), Set.of()).changes())
                    .isEmpty();
            assertThat(sandbox.query("SELECT count(*) FROM pg_inherits WHERE inhparent = 'logs'::regclass"))
                    .containsExactly("2");
        }
    }
}
