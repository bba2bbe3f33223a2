package dev.ashlar.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The SQL of the practice that Ashlar was made for, as it was first printed: each line of it that does not hold on a real PostgreSQL is found. A
 * test a line; what lies in Prisma's or another language's text is in the schema rules' tests.
 */
class SeedTest {
    private static final List<Diagnostic> FINDINGS = SqlLinter.lint(Stream.of(
                    "01-standard-table.sql",
                    "05-indexes.sql",
                    "06-relationships.sql",
                    "07-zero-downtime.sql",
                    "10-tenants.sql",
                    "example-3.sql",
                    "example-3-enforce.sql",
                    "example-4.sql",
                    "example-6.sql")
            .map(SeedTest::file)
            .toList());

    @Test
    void update_with_limit_is_no_postgresql() {
        assertThat(at("07-zero-downtime.sql", 7)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("syntax-error");
            assertThat(finding.message()).isEqualTo("syntax error at or near \"LIMIT\"");
            assertThat(finding.help())
                    .contains("UPDATE posts SET ... WHERE id IN (SELECT id FROM posts WHERE slug IS NULL LIMIT 1000"
                            + " FOR UPDATE SKIP LOCKED)");
        });
    }

    @Test
    void a_policy_casts_a_setting_that_is_empty_after_the_first_pooled_transaction() {
        assertThat(places("policy-setting-without-nullif"))
                .containsExactly(
                        "10-tenants.sql:18",
                        "example-6.sql:14",
                        "example-6.sql:15",
                        "example-6.sql:20",
                        "example-6.sql:25");
    }

    @Test
    void a_policy_reads_its_setting_for_every_row() {
        assertThat(places("policy-setting-per-row"))
                .containsExactly("10-tenants.sql:18", "example-6.sql:14", "example-6.sql:15", "example-6.sql:25");
    }

    /** Superusers and BYPASSRLS pass even FORCE by, which no SQL file shows: the help says so, and a client checks its role at its start. */
    @Test
    void row_security_is_not_forced_where_it_is_first_shown() {
        assertThat(SqlLinter.lint(file("10-tenants.sql")))
                .filteredOn(f -> f.code().equals("row-security-not-forced"))
                .singleElement()
                .satisfies(f -> assertThat(f.help()).contains("BYPASSRLS"));
    }

    @Test
    void a_grant_on_all_tables_leaves_later_ones_out() {
        assertThat(places("grant-without-default-privileges")).containsExactly("example-6.sql:29");
    }

    @Test
    void a_tenants_foreign_key_can_point_at_another_tenant() {
        assertThat(places("tenant-foreign-key-not-composite"))
                .containsExactly("06-relationships.sql:18", "06-relationships.sql:19");
    }

    @Test
    void the_policy_of_comments_looks_into_posts_and_does_not_say_what_may_be_written() {
        assertThat(places("policy-subquery-per-row")).containsExactly("example-6.sql:19");
        assertThat(places("policy-without-with-check"))
                .containsExactly("10-tenants.sql:17", "example-6.sql:17", "example-6.sql:23");
    }

    @Test
    void concurrently_stands_in_a_migration_that_runs_in_a_transaction() {
        assertThat(places("concurrently-in-transaction"))
                .containsExactly("07-zero-downtime.sql:13", "example-3-enforce.sql:8");
    }

    @Test
    void adding_a_nullable_column_is_not_free_of_locks() {
        assertThat(places("alter-without-lock-timeout"))
                .contains("07-zero-downtime.sql:2", "example-3.sql:4", "example-3-enforce.sql:5");
    }

    @Test
    void set_not_null_scans_the_table() {
        assertThat(places("set-not-null-scans-table"))
                .containsExactly("07-zero-downtime.sql:10", "example-3-enforce.sql:5");
    }

    @Test
    void primary_keys_are_random_uuids_against_the_practice_itself() {
        assertThat(places("uuid-v4-primary-key"))
                .containsExactly("01-standard-table.sql:3", "06-relationships.sql:16", "10-tenants.sql:3");
    }

    /** A partial index is none for a foreign key: its check asks for all rows. */
    @Test
    void foreign_keys_have_no_index() {
        assertThat(places("foreign-key-without-index"))
                .containsExactly(
                        "01-standard-table.sql:7",
                        "06-relationships.sql:3",
                        "06-relationships.sql:10",
                        "06-relationships.sql:18",
                        "06-relationships.sql:19",
                        "06-relationships.sql:20");
    }

    @Test
    void a_unique_slug_stays_taken_by_deleted_rows() {
        assertThat(places("unique-not-partial-under-soft-delete")).containsExactly("07-zero-downtime.sql:13");
    }

    @Test
    void comments_and_the_tenants_posts_lack_timestamps() {
        assertThat(places("missing-created-at")).containsExactly("06-relationships.sql:15");
        assertThat(places("missing-updated-at")).containsExactly("06-relationships.sql:15", "10-tenants.sql:2");
    }

    @Test
    void the_tenant_of_a_request_leaks_through_a_pool() {
        assertThat(places("session-setting-leaks")).containsExactly("10-tenants.sql:21");
    }

    @Test
    void indexes_are_built_while_nobody_can_write() {
        assertThat(places("index-blocks-writes"))
                .containsExactly("05-indexes.sql:2", "05-indexes.sql:7", "05-indexes.sql:10", "example-4.sql:2");
    }

    @Test
    void a_foreign_key_is_added_while_nobody_can_write() {
        assertThat(places("add-foreign-key-scans-tables")).containsExactly("06-relationships.sql:2");
    }

    /** Every finding has a test above; one more would be a false alarm. */
    @Test
    void nothing_else_is_found() {
        assertThat(FINDINGS)
                .extracting(Diagnostic::code)
                .containsOnly(
                        "syntax-error",
                        "policy-setting-without-nullif",
                        "policy-setting-per-row",
                        "grant-without-default-privileges",
                        "tenant-foreign-key-not-composite",
                        "policy-subquery-per-row",
                        "policy-without-with-check",
                        "concurrently-in-transaction",
                        "alter-without-lock-timeout",
                        "set-not-null-scans-table",
                        "uuid-v4-primary-key",
                        "foreign-key-without-index",
                        "unique-not-partial-under-soft-delete",
                        "missing-created-at",
                        "missing-updated-at",
                        "session-setting-leaks",
                        "add-foreign-key-scans-tables",
                        "index-blocks-writes");
    }

    private static List<String> places(String code) {
        return FINDINGS.stream()
                .filter(finding -> finding.code().equals(code))
                .map(finding -> finding.span().file().name() + ":" + line(finding))
                .toList();
    }

    private static List<Diagnostic> at(String file, int line) {
        return FINDINGS.stream()
                .filter(f -> f.span().file().name().equals(file) && line(f) == line)
                .toList();
    }

    private static int line(Diagnostic finding) {
        return LineIndex.of(finding.span().file()).line(finding.span().start());
    }

    private static SourceFile file(String name) {
        try (InputStream in = SeedTest.class.getResourceAsStream("/seed/" + name)) {
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
