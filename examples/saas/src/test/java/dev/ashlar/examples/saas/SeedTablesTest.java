package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.advise.Explainer;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.testkit.Application;
import dev.ashlar.testkit.AshlarTest;
import dev.ashlar.testkit.Owner;
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
import org.junit.jupiter.api.Test;

/** The SQL and the schemas of the practice's principles and mistakes, as they hold: a test a piece, named after its place. */
@AshlarTest(schema = "src/test/resources/seed/tables.prisma")
class SeedTablesTest {
    private static final String USER = "00000000-0000-7000-8000-000000000001";

    private final String owner;
    private final String application;

    SeedTablesTest(@Owner String owner, @Application String application) {
        this.owner = owner;
        this.application = application;
    }

    @Test
    void principle_1_a_standard_table() throws SQLException {
        List<String> made = run(
                owner,
                "INSERT INTO users (id, email, name) VALUES ('" + USER + "', 'standard@x.org', 'S')"
                        + " ON CONFLICT DO NOTHING",
                "INSERT INTO posts (id, title, content, author_id) VALUES (uuidv7(), 'T', 'C', '" + USER
                        + "') RETURNING status, created_at = updated_at, deleted_at IS NULL");
        assertThat(made).containsExactly("draft, t, t");
        assertThat(run(
                        owner,
                        "SELECT data_type FROM information_schema.columns WHERE table_name = 'posts'"
                                + " AND column_name IN ('id', 'title', 'created_at') ORDER BY ordinal_position"))
                .containsExactly("uuid", "text", "timestamp with time zone");
        assertThatThrownBy(() -> run(owner, "UPDATE posts SET status = 'lost'"))
                .hasMessageContaining("posts_status_check");
        assertThat(index("idx_posts_active")).endsWith("(created_at DESC) WHERE (deleted_at IS NULL)");
    }

    @Test
    void principle_3_the_schema_file() throws IOException {
        String printed = Files.readString(
                Path.of("../../ashlar-compiler/src/test/resources/dev/ashlar/compiler/lint/seed/blog.prisma"));
        assertThat(codes(printed)).containsExactly("unknown-type");
        assertThat(codes(printed.replaceFirst("(?m)^  sessions .*\\R", "")))
                .as("without the line that names no model")
                .containsOnly(
                        "uuid-v4-primary-key",
                        "timestamp-without-time-zone",
                        "implicit-on-delete",
                        "soft-delete-undeclared",
                        "soft-delete-without-partial-index",
                        "missing-created-at",
                        "missing-updated-at");
        assertThat(codes(Files.readString(Path.of("src/test/resources/seed/blog.prisma"))))
                .as("in the form that holds")
                .isEmpty();
    }

    @Test
    void principle_5_indexes_composite_gin_and_covering() throws SQLException {
        assertThat(index("idx_posts_author_created"))
                .endsWith("USING btree (author_id, created_at DESC) WHERE (deleted_at IS NULL)");
        assertThat(index("idx_posts_metadata")).endsWith("USING gin (metadata)");
        assertThat(index("idx_posts_list"))
                .endsWith("(status, created_at DESC) INCLUDE (id, title, author_id) WHERE (deleted_at IS NULL)");
    }

    @Test
    void principle_5_explain_analyze() throws SQLException {
        String query = "SELECT id, title, created_at FROM posts WHERE author_id = '" + USER
                + "' AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 20";
        try (Connection connection = DriverManager.getConnection(owner);
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off"); // the table is all but empty
            assertThat(new Explainer(connection).analyze(query, false).tree())
                    .contains("Index Scan on posts by idx_posts_author_created", "done in");
        }
    }

    @Test
    void principle_6_relations_and_what_goes_with_a_row() throws SQLException {
        List<String> left = run(
                owner,
                "INSERT INTO users (id, email, name) VALUES (uuidv7(), 'relations@x.org', 'R')",
                "WITH u AS (SELECT id FROM users WHERE email = 'relations@x.org'), p AS (INSERT INTO posts (id, title, content,"
                        + " author_id) SELECT uuidv7(), 'related', 'C', id FROM u RETURNING id), t AS (INSERT INTO tags (id,"
                        + " name) VALUES (uuidv7(), 'related') RETURNING id), l AS (INSERT INTO \"_PostToTag\" SELECT p.id, t.id"
                        + " FROM p, t), c AS (INSERT INTO comments (id, content, post_id, author_id) SELECT uuidv7(), 'first',"
                        + " p.id, u.id FROM p, u RETURNING id, post_id, author_id) INSERT INTO comments (id, content, post_id,"
                        + " parent_id, author_id) SELECT uuidv7(), 'reply', post_id, id, author_id FROM c",
                "DELETE FROM posts WHERE title = 'related'",
                "SELECT (SELECT count(*) FROM comments), (SELECT count(*) FROM \"_PostToTag\"), (SELECT count(*) FROM tags)");
        assertThat(left).containsExactly("0, 0, 1");
        assertThat(
                        run(
                                owner,
                                "SELECT conname FROM pg_constraint c WHERE contype = 'f' AND NOT EXISTS (SELECT 1 FROM pg_index i"
                                        + " WHERE i.indrelid = c.conrelid AND i.indpred IS NULL AND i.indkey[0] = c.conkey[1])"))
                .as("foreign keys without an index")
                .isEmpty();
    }

    @Test
    void principle_10_a_tenant_key_in_every_row_and_an_index_that_begins_with_it() throws SQLException {
        assertThat(index("notes_tenant_id_created_at_idx")).endsWith("(tenant_id, created_at DESC)");
    }

    @Test
    void principle_10_row_level_security() throws SQLException {
        run(
                owner,
                "INSERT INTO tenants (id) VALUES ('" + USER + "'), (uuidv7())",
                "INSERT INTO notes (id, tenant_id, title) SELECT uuidv7(), id, 'n' FROM tenants");
        String count = "SELECT count(*) FROM notes";
        assertThat(run(application, count)).containsExactly("0");
        assertThat(run(
                        application,
                        "BEGIN",
                        "SELECT set_config('app.tenant_id', '" + USER + "', true)",
                        "SELECT count(*), count(*) FILTER (WHERE tenant_id = '" + USER + "') FROM notes"))
                .containsExactly("1, 1");
        assertThat(run(
                        application,
                        "BEGIN",
                        "SELECT set_config('app.tenant_id', '" + USER + "', true)",
                        "COMMIT",
                        count))
                .as("on the same connection, whose setting is '' now")
                .containsExactly("0");
    }

    @Test
    void mistake_1_no_index_on_a_foreign_key() {
        String forgotten = """
                datasource db {
                  provider = "postgresql"
                }

                model User {
                  id    String @id @default(uuid(7)) @db.Uuid
                  posts Post[]
                }
                model Post {
                  id       String @id @default(uuid(7)) @db.Uuid
                  author   User   @relation(fields: [authorId], references: [id])
                  authorId String @map("author_id") @db.Uuid
                }
                """;
        assertThat(codes(forgotten)).contains("foreign-key-without-index");
        assertThat(codes(forgotten.replace(
                        "author_id\") @db.Uuid\n", "author_id\") @db.Uuid\n\n  @@index([authorId])\n")))
                .doesNotContain("foreign-key-without-index");
    }

    private static List<String> codes(String schema) {
        Compilation compilation = SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)));
        List<Diagnostic> found =
                compilation.hasErrors() ? compilation.diagnostics() : Linter.lint(compilation.schema());
        return found.stream().map(Diagnostic::code).toList();
    }

    private String index(String name) throws SQLException {
        return String.join("", run(owner, "SELECT indexdef FROM pg_indexes WHERE indexname = '" + name + "'"));
    }

    /** The rows of the last statement. */
    private static List<String> run(String url, String... statements) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                rows.clear();
                if (statement.execute(sql)) {
                    read(statement.getResultSet(), rows);
                }
            }
        }
        return rows;
    }

    private static void read(ResultSet found, List<String> rows) throws SQLException {
        while (found.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.add(found.getString(i));
            }
            rows.add(String.join(", ", row));
        }
    }
}
