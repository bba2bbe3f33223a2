package dev.ashlar.migrate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.migrate.failure.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 2, 12, 0, 0);

    @TempDir
    private Path parent;

    private MigrationFolder folder() {
        return new MigrationFolder(parent.resolve("migrations"));
    }

    @Test
    void aFolderThatIsNotThereHasNoMigrations() {
        assertThat(folder().read()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadInOrder() {
        Migration first = folder().write("Add users", NOON, "SELECT 1;", "SELECT 2;");
        Migration second = folder().write("a: b/c", NOON, "SELECT 3;", "");
        assertThat(first.name()).isEqualTo("20260102120000_add_users");
        assertThat(second.name()).isEqualTo("20260102120001_a_b_c");
        assertThat(folder().read()).containsExactly(first, second);
        assertThat(first.up().name()).isEqualTo("migrations/20260102120000_add_users/migration.sql");
        assertThat(parent.resolve("migrations/migration_lock.toml")).content().endsWith("provider = \"postgresql\"\n");
    }

    @Test
    void aClockBehindTheLastMigrationDoesNotPutTheNewOneBeforeIt() {
        folder().write("late", NOON, "", "");
        assertThat(folder().write("early", NOON.minusYears(1), "", "").name()).isEqualTo("20260102120001_early");
    }

    @Test
    void aFolderWithoutItsScriptIsRefusedByName() throws IOException {
        Files.createDirectories(parent.resolve("migrations/20260101000000_half"));
        assertThatThrownBy(() -> folder().read())
                .isInstanceOf(MigrationException.FolderUnusable.class)
                .hasMessageContaining("20260101000000_half");
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws IOException {
        Files.writeString(parent.resolve("migrations"), "a file where the folder should be");
        assertThatThrownBy(() -> folder().write("x", NOON, "", ""))
                .isInstanceOf(MigrationException.FolderUnusable.class);
        try (var left = Files.list(parent)) {
            assertThat(left).containsExactly(parent.resolve("migrations"));
        }
    }
}
