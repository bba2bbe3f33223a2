package dev.ashlar.migrate.expand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A value that goes from an enum, once no client declares it and no row has it. */
class NarrowedEnumTest {
    private static final String BEFORE = """
            model Task {
              id    Int     @id
              state State   @default(OPEN)
              past  State[]

              @@index([state])
            }

            enum State {
              OPEN
              STUCK
              DONE
            }
            """;
    private static final String AFTER = BEFORE.replace("  STUCK\n", "  LATE\n");

    @Test
    void itGoesWithTheContract(@TempDir Path folder) throws SQLException {
        try (TwoReleases releases = new TwoReleases(folder, BEFORE, AFTER)) {
            assertThat(releases.plan.contract().held()).containsExactly("State.STUCK");
            releases.run("INSERT INTO \"Task\" SELECT i, 'DONE', '{OPEN,DONE}' FROM generate_series(1, 1500) i");
            releases.run("INSERT INTO \"Task\" VALUES (0, 'STUCK')");
            releases.expand();
            releases.run("INSERT INTO \"Task\" VALUES (2000, 'LATE')");
            assertThatThrownBy(releases::contract).isInstanceOf(MigrationException.class);
            releases.run("UPDATE \"Task\" SET state = 'OPEN' WHERE state = 'STUCK'");
            releases.contract();
            assertThat(releases.query("SELECT concat(state, count(*)) FROM \"Task\" GROUP BY state ORDER BY state"))
                    .containsExactly("OPEN1", "LATE1", "DONE1500");
            releases.contractBack();
            releases.run("UPDATE \"Task\" SET state = 'STUCK' WHERE state = 'LATE'");
            releases.expandBack();
            assertThat(releases.query("SELECT concat(state, count(*)) FROM \"Task\" GROUP BY state ORDER BY state"))
                    .containsExactly("OPEN1", "STUCK1", "DONE1500");
        }
    }
}
