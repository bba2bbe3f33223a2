package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that stopped half-way is taken back with what it had made for a while. */
class PassingTest {
    private static final String NAME = "20260101000000_add_x";

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void table() {
        sandbox = new Sandbox(folder);
        sandbox.run(
                "CREATE TABLE t (id int PRIMARY KEY, n int)", "INSERT INTO t SELECT i, 0 FROM generate_series(1, 9) i");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void triggerFunctionSequenceAndConstraintGoWithTheirColumn() {
        sandbox.write(NAME, "migration.sql", """
                -- ashlar:step
                CREATE SEQUENCE "x fill";
                ALTER TABLE "t" ADD COLUMN "x" bigint;
                ALTER TABLE "t" ALTER COLUMN "x" SET DEFAULT nextval('"x fill"');
                CREATE FUNCTION "t_x_fill"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.x := NEW.n; RETURN NEW; END $$;
                CREATE TRIGGER "t_x_fill" BEFORE INSERT ON "t" FOR EACH ROW EXECUTE FUNCTION "t_x_fill"();
                ALTER TABLE "t" ADD CONSTRAINT "t_n_not_null" CHECK (n IS NOT NULL) NOT VALID;
                -- ashlar:backfill table=t
                UPDATE t SET x = 1 / n WHERE x IS NULL;
                -- ashlar:step
                ALTER TABLE "t" DROP CONSTRAINT "t_n_not_null";
                DROP TRIGGER "t_x_fill" ON "t";
                DROP FUNCTION "t_x_fill"();
                ALTER TABLE "t" ALTER COLUMN "x" DROP DEFAULT;
                DROP SEQUENCE "x fill";
                """);
        sandbox.write(NAME, "down.sql", "ALTER TABLE \"t\" DROP COLUMN \"x\";");
        assertThatThrownBy(() -> sandbox.migrator().deploy()).isInstanceOf(MigrationException.class);
        assertThat(leftovers())
                .isEqualTo("trigger t_x_fill, function t_x_fill, sequence x fill, constraint t_n_not_null, column x");

        sandbox.migrator().rollback();
        assertThat(leftovers()).isEmpty();
        sandbox.run("INSERT INTO t (id) VALUES (10)");
        assertThat(sandbox.query("SELECT count(*) FROM t WHERE n IS NULL")).containsExactly("1");
    }

    private String leftovers() {
        return String.join(", ", sandbox.query("""
                SELECT 'trigger ' || tgname FROM pg_trigger WHERE tgname LIKE '%fill'
                UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE proname = 't_x_fill'
                UNION ALL SELECT 'sequence ' || relname FROM pg_class WHERE relname = 'x fill'
                UNION ALL SELECT 'constraint ' || conname FROM pg_constraint WHERE conname = 't_n_not_null'
                UNION ALL SELECT 'column ' || attname FROM pg_attribute WHERE attname = 'x' AND attrelid = 't'::regclass
                """));
    }
}
