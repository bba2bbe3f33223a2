package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.advise.Explainer;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Development;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema, the migrations and the commands of the practice, as they hold: a test a piece, named after its place. */
class SeedMigrationsTest {
    private static final String POSTS = """
            datasource db {
              provider = "postgresql"
            }

            model Post {
              id    String @id @default(uuid(7)) @db.Uuid
              title String
            }
            """;
    private static final String WITH_TIME = POSTS.replace(
            "title String\n", "title String\n  publishedAt DateTime? @map(\"published_at\") @db.Timestamptz\n");

    private final TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void principle_7_dev_deploy_and_reset(@TempDir Path folder) throws SQLException {
        migrator(folder).dev("init", schema(POSTS), true);
        assertThat(migrator(folder).dev("add_published_at", schema(WITH_TIME), true))
                .isInstanceOf(Development.Created.class);
        assertThat(columns()).containsExactly("id", "title", "published_at");
        try (TemporaryDatabase production = EmbeddedPostgres.temporaryDatabase()) {
            assertThat(migrator(production, folder).deploy().applied()).hasSize(2);
            assertThat(migrator(production, folder).rollback().name()).endsWith("add_published_at");
        }
        query("INSERT INTO \"Post\" (id, title) VALUES (uuidv7(), 'x') RETURNING 1");
        assertThat(migrator(folder).reset(schema(WITH_TIME), true).applied()).hasSize(2);
        assertThat(query("SELECT count(*) FROM \"Post\"")).containsExactly("0");
    }

    @Test
    void principle_7_generate_migrate_and_push(@TempDir Path folder) throws SQLException {
        assertThat(migrator(folder).push(schema(POSTS), Set.of()).changes()).isNotEmpty();
        assertThat(columns()).containsExactly("id", "title");
        try (TemporaryDatabase other = EmbeddedPostgres.temporaryDatabase()) {
            migrator(other, folder).dev("init", schema(POSTS), false);
            assertThat(migrator(other, folder).deploy().applied()).hasSize(1);
        }
    }

    /** The column, the batches, NOT NULL without a scan under lock, the index beside the writers: one folder, resumable. */
    @Test
    void principle_7_and_example_3_a_column_without_downtime() throws SQLException {
        Migrator migrator = migrator(Path.of("slug-migration"));
        migrator.deployUpTo("20260101000000_posts");
        query("INSERT INTO posts (id, organization_id, title) SELECT uuidv7(), uuidv7(), 'Post No. ' || i"
                + " FROM generate_series(1, 2500) i RETURNING 1");
        migrator.deploy();
        assertThat(query("SELECT count(*) FROM posts WHERE slug ~ '^post-no-[0-9]+-[0-9a-f]{12}$'"))
                .containsExactly("2500");
        assertThat(query("SELECT attnotnull FROM pg_attribute WHERE attrelid = 'posts'::regclass AND attname = 'slug'"))
                .containsExactly("t");
        assertThat(query("SELECT indexdef FROM pg_indexes i JOIN pg_index x ON x.indexrelid = i.indexname::regclass"
                        + " WHERE tablename = 'posts' AND indisunique AND indisvalid AND NOT indisprimary"))
                .singleElement()
                .asString()
                .endsWith("(organization_id, slug) WHERE (deleted_at IS NULL)");
        assertThat(migrator.rollback().name()).isEqualTo("20260103000000_post_slug_by_application");
    }

    @Test
    void example_1_the_schema_of_a_product() throws IOException {
        Schema saas = schema(Files.readString(Path.of("schema.prisma")));
        assertThat(Linter.lint(Subject.of(saas, LintConfig.DEFAULT.with(Profile.SAAS))))
                .isEmpty();
        assertThat(saas.models()).hasSize(7);
    }

    @Test
    void example_4_one_index() throws SQLException {
        query(
                "CREATE TABLE posts (id uuid PRIMARY KEY, title text NOT NULL, author_id uuid NOT NULL, status text NOT NULL,"
                        + " created_at timestamptz NOT NULL, deleted_at timestamptz)");
        query("INSERT INTO posts SELECT uuidv7(), 'Post ' || i, md5((i % 500)::text)::uuid,"
                + " CASE WHEN i % 10 = 0 THEN 'draft' ELSE 'published' END, now() - i * interval '1 minute'"
                + " FROM generate_series(1, 20000) i");
        query("ANALYZE posts");
        String slow =
                "SELECT id, title, created_at FROM posts WHERE author_id = md5('7')::uuid AND status = 'published'"
                        + " AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 20";
        assertThat(plan(slow)).contains("Seq Scan on posts").doesNotContain("Index Scan");
        query(
                "CREATE INDEX idx_posts_author_published ON posts (author_id, status, created_at DESC) WHERE deleted_at IS NULL");
        assertThat(plan(slow))
                .contains("Index Scan on posts by idx_posts_author_published")
                .doesNotContain("Sort");
    }

    @Test
    void example_6_row_level_security() throws SQLException {
        migrator(Path.of("migrations")).deploy();
        assertThat(query("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity ORDER BY relname"))
                .contains("comments", "members", "posts");
        assertThat(query("SELECT DISTINCT cmd || ' ' || (qual = with_check) FROM pg_policies WHERE tablename IN"
                        + " ('comments', 'members', 'posts')"))
                .containsExactly("ALL true");
        assertThat(query("SELECT qual FROM pg_policies WHERE tablename = 'comments'"))
                .singleElement()
                .asString()
                .contains("NULLIF(current_setting('app.tenant_id'::text, true), ''::text)")
                .doesNotContain("posts");
        query("INSERT INTO organizations (id, name, slug) VALUES (uuidv7(), 'a', 'a'), (uuidv7(), 'b', 'b')");
        assertThat(read(database.applicationUrl(), "SELECT count(*) FROM organizations"))
                .containsExactly("0");
    }

    private String plan(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.ownerUrl())) {
            return new Explainer(connection).analyze(sql, false).tree();
        }
    }

    private List<String> columns() throws SQLException {
        return query(
                "SELECT column_name FROM information_schema.columns WHERE table_name = 'Post' ORDER BY ordinal_position");
    }

    private List<String> query(String sql) throws SQLException {
        return read(database.ownerUrl(), sql);
    }

    private static List<String> read(String url, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet found = statement.getResultSet();
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
        }
        return rows;
    }

    private static Schema schema(String text) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)));
        assertThat(compilation.hasErrors())
                .as(compilation.diagnostics().toString())
                .isFalse();
        return compilation.schema();
    }

    private Migrator migrator(Path folder) {
        return migrator(database, folder);
    }

    private static Migrator migrator(TemporaryDatabase database, Path folder) {
        return new Migrator(
                DatabaseUrl.parse(database.ownerUrl()),
                new MigrationFolder(folder),
                Settings.DEFAULT,
                MigrationListener.SILENT);
    }
}
