package dev.ashlar.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A slow query on 100,000 posts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainerTest {
    private static final String QUERY =
            "SELECT id, title, created_at FROM posts WHERE author_id = 7 AND status = 'published'"
                    + " AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 20";

    private TemporaryDatabase database;
    private Connection connection;

    @BeforeAll
    void posts() throws SQLException {
        database = EmbeddedPostgres.temporaryDatabase();
        connection = DriverManager.getConnection(database.ownerUrl());
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE TABLE posts (id bigint PRIMARY KEY, title text NOT NULL, status text NOT NULL,"
                    + " author_id integer NOT NULL, created_at timestamptz NOT NULL, deleted_at timestamptz)");
            s.execute(
                    "INSERT INTO posts SELECT i, 'Post ' || i, CASE WHEN i % 10 = 0 THEN 'draft' ELSE 'published' END,"
                            + " i % 500, now() - i * interval '1 minute' FROM generate_series(1, 100000) i");
            s.execute("ANALYZE posts");
        }
    }

    @AfterAll
    void drop() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void names_the_scan_and_an_index_that_ends_it() throws SQLException {
        Explanation before = new Explainer(connection).analyze(QUERY, false);
        assertThat(before.tree()).contains("Seq Scan on posts");
        assertThat(before.findings()).anySatisfy(finding -> {
            assertThat(finding.what()).contains("the scan of posts reads");
            assertThat(finding.advice())
                    .isEqualTo(
                            "CREATE INDEX CONCURRENTLY ON \"posts\" (author_id, status, created_at DESC) WHERE deleted_at IS NULL;");
        });
        try (Statement s = connection.createStatement()) {
            s.execute("CREATE TABLE copy (LIKE posts)");
            s.execute("INSERT INTO copy SELECT * FROM posts");
            s.execute("ANALYZE copy");
            s.execute(before.findings().get(0).advice().replace("\"posts\"", "copy"));
        }
        Explanation after = new Explainer(connection).analyze(QUERY.replace("FROM posts", "FROM copy"), false);
        assertThat(after.tree()).contains("Index Scan on copy");
        assertThat(after.findings()).isEmpty();
    }

    @Test
    void a_statement_that_writes_needs_consent_and_leaves_nothing() throws SQLException {
        Explainer explainer = new Explainer(connection);
        String delete = "DELETE FROM posts WHERE id <= 10";
        assertThatThrownBy(() -> explainer.analyze(delete, false))
                .isInstanceOfSatisfying(
                        StatementRefused.class, e -> assertThat(e.sqlState()).isEqualTo("25006"));
        assertThat(explainer.analyze(delete, true).tree()).contains("on posts");
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery("SELECT count(*) FROM posts")) {
            r.next();
            assertThat(r.getLong(1)).isEqualTo(100_000);
        }
    }

    @Test
    void a_fault_is_placed_in_the_statement_itself() {
        assertThatThrownBy(() -> new Explainer(connection).plan("SELECT nothing FROM posts"))
                .isInstanceOfSatisfying(
                        StatementRefused.class, e -> assertThat(e.offset()).isEqualTo("SELECT ".length()));
    }

    @Test
    void the_plan_alone_executes_nothing() throws SQLException {
        Explanation plan = new Explainer(connection).plan("SELECT pg_sleep(3600)");
        assertThat(plan.tree()).contains("about 1 rows");
        assertThat(plan.findings()).isEmpty();
    }
}
