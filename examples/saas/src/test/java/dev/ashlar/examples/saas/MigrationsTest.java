package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Development;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.Rollback;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schema, migrations and rules say the same. */
class MigrationsTest {
    private static Schema schema() throws IOException {
        String text = Files.readString(Path.of("schema.prisma"));
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                .schema();
    }

    @Test
    void the_migrations_make_what_the_schema_says_and_can_be_taken_back() throws IOException {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            Migrator migrator = new Migrator(
                    DatabaseUrl.parse(database.ownerUrl()),
                    new MigrationFolder(Path.of("migrations")),
                    Settings.DEFAULT,
                    MigrationListener.SILENT);
            assertThat(migrator.dev("nothing", schema(), false)).isInstanceOf(Development.UpToDate.class);
            Rollback back = migrator.rollback();
            assertThat(back.name()).isEqualTo("20260101000000_init");
            assertThat(migrator.deploy().applied()).hasSize(1);
        }
    }

    @Test
    void no_rule_has_anything_against_the_schema() throws IOException {
        assertThat(Linter.lint(schema())).isEmpty();
    }
}
