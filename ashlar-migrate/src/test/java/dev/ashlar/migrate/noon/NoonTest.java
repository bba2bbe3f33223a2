package dev.ashlar.migrate.noon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes of a small table, every kind with {@code -Pproof} and a few in the ordinary build: no statement of the application fails, and no row is lost or wrong. How long
 * anybody waited is measured by {@code bench/noon/run}, on a machine that does nothing else.
 */
class NoonTest {
    /** Enough to meet each other, few enough to leave the machine to the tests beside this one. */
    private static final int USERS = 2;

    private static Ground ground;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        ground = new Ground(EmbeddedPostgres.shared(), 2_000);
    }

    @AfterAll
    static void drop() {
        ground.close();
    }

    static List<Kind> kinds() {
        return Boolean.getBoolean("ashlar.proof.noon") ? Kinds.all() : Kinds.few();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theApplicationGoesOn(Kind kind) throws SQLException, IOException {
        Verdict verdict = new Noon(ground, Duration.ofMillis(100), Duration.ofMillis(200), USERS).change(kind, folder);
        assertThat(verdict.keepsRows())
                .as("%s%n%s", verdict.row(), verdict.detail())
                .isTrue();
    }
}
