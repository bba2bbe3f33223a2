package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual's example of one column that becomes two, written by hand. */
class SplitMigrationTest {
    private static final Path EXAMPLE = Path.of("src", "test", "resources", "split");
    private static final String IN_STEP =
            "SELECT count(*) FROM people WHERE name IS DISTINCT FROM ltrim(first_name || ' ' || last_name)";

    @Test
    void oneColumnBecomesTwoAndOneAgain() {
        try (Sandbox sandbox = new Sandbox(EXAMPLE)) {
            sandbox.migrator().deployUpTo("20260101000000_people");
            sandbox.run("INSERT INTO people SELECT i, CASE WHEN i % 7 = 0 THEN 'Plato' ELSE 'Ada No' || i END"
                    + " FROM generate_series(1, 2500) i");
            sandbox.migrator().deployUpTo("20260102000000_split_name");
            assertThat(sandbox.query(IN_STEP)).containsExactly("0");
            write(sandbox, 10_000);
            sandbox.migrator().deploy();
            assertThat(sandbox.query(
                            "SELECT first_name || '/' || last_name FROM people WHERE id IN (1, 7) ORDER BY id"))
                    .containsExactly("Ada/No1", "/Plato");
            sandbox.run("INSERT INTO people (id, first_name, last_name) VALUES (20000, 'Only', 'New')");
            sandbox.migrator().rollback();
            assertThat(sandbox.query(IN_STEP)).containsExactly("0");
            write(sandbox, 30_000);
            sandbox.migrator().rollback();
            assertThat(sandbox.query("SELECT name FROM people WHERE id IN (1, 7, 20000) ORDER BY id"))
                    .containsExactly("Ada No1", "Plato", "Only New");
            assertThat(sandbox.query("SELECT count(*) FROM people")).containsExactly("2505");
        }
    }

    /** Old code and new code at once. */
    private static void write(Sandbox sandbox, int id) {
        sandbox.run(
                "INSERT INTO people (id, name) VALUES (" + id + ", 'Old Writer')",
                "INSERT INTO people (id, first_name, last_name) VALUES (" + (id + 1) + ", 'New', 'Writer')",
                "UPDATE people SET name = 'Older Writer' WHERE id = " + (id + 1),
                "UPDATE people SET last_name = 'Author' WHERE id = " + id);
        assertThat(sandbox.query("SELECT concat_ws('/', name, first_name, last_name) FROM people WHERE id >= " + id
                        + " AND id < " + (id + 2) + " ORDER BY id"))
                .containsExactly("Old Author/Old/Author", "Older Writer/Older/Writer");
        assertThat(sandbox.query(IN_STEP)).containsExactly("0");
    }
}
