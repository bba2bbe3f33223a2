package dev.ashlar.sqllint.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.SqlLint;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.rule.Setting;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.Runner;
import dev.ashlar.sqllint.state.Sizes;
import dev.ashlar.sqllint.state.SqlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, and above all what is not: a false alarm is why a linter is switched off. */
class HazardTest {
    private static final String TABLES = """
            CREATE TABLE users (id bigint PRIMARY KEY, email text);
            CREATE TABLE t (id bigint PRIMARY KEY, user_id bigint, a int, s varchar(50), x text, c cidr, n numeric(10,2), d date,
              at timestamp, z timestamptz, ch char(5), arr int[], v varchar);
            """;

    /** As the traces of PostgreSQL 15 and 18 have it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                s varchar(100)     | free
                s varchar          | free
                s text             | free
                x varchar          | free
                v text             | free
                n numeric(12,2)    | free
                n numeric          | free
                c inet             | free
                a int              | free
                z timestamptz      | free
                s varchar(20)      | rewrites
                x varchar(100)     | rewrites
                n numeric(12,4)    | rewrites
                n numeric(8,2)     | rewrites
                a bigint           | rewrites
                d timestamp        | rewrites
                ch char(10)        | rewrites
                at timestamptz     | rewrites
                arr bigint[]       | rewrites
                """)
    void a_change_of_type(String change, String outcome) {
        String sql = "ALTER TABLE t ALTER COLUMN " + change.replaceFirst(" ", " TYPE ") + ";";
        assertThat(codes(TABLES, sql).contains("type-change-rewrites-table")).isEqualTo(outcome.equals("rewrites"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE t ADD COLUMN b int;",
                "ALTER TABLE t ADD COLUMN b int NOT NULL DEFAULT 5;",
                "ALTER TABLE t ADD COLUMN b timestamptz DEFAULT now();",
                "ALTER TABLE t ADD COLUMN b timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP;",
                "ALTER TABLE t ADD COLUMN b bigint REFERENCES users (id);",
                "ALTER TABLE t ADD COLUMN b text GENERATED ALWAYS AS (lower(x)) VIRTUAL;",
                "ALTER TABLE t ALTER COLUMN a SET DEFAULT 1;",
                "ALTER TABLE t ALTER COLUMN id SET NOT NULL;",
                "ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0) NOT VALID;",
                "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
                "ALTER TABLE t SET (fillfactor = 70);",
                "CREATE TABLE f (id int PRIMARY KEY); CREATE INDEX ON f (id); ALTER TABLE f ADD COLUMN g serial;",
                "CREATE TABLE f (id int); ALTER TABLE f RENAME TO g; CREATE INDEX ON g (id); DROP TABLE g;",
                "CREATE TEMP TABLE f (id int); CREATE INDEX ON f (id);",
                "CREATE INDEX CONCURRENTLY t_a_idx ON t (a);",
                "DROP INDEX CONCURRENTLY t_a_idx;",
                "CREATE VIEW w AS SELECT id FROM t;",
                "COMMENT ON TABLE t IS 'x';",
                "GRANT SELECT ON t TO public;",
                "INSERT INTO t (id) VALUES (1);",
                "UPDATE t SET a = 1 WHERE id = 7;",
                "DELETE FROM t WHERE id IN (1, 2);",
                "CREATE OR REPLACE FUNCTION f(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(a) $$;",
                "CREATE FUNCTION f(a text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT string_agg(b, ',') FROM unnest(a) b $$;",
            })
    void what_is_safe_is_passed_over(String sql) {
        assertThat(codes(TABLES, "SET lock_timeout = '1s';\n" + sql))
                .filteredOn(code -> !code.startsWith("concurrently-"))
                .isEmpty();
    }

    @Test
    void a_not_null_that_is_proven_is_passed_over() {
        String checked = "ALTER TABLE t ADD CONSTRAINT k CHECK (a IS NOT NULL AND a > 0) NOT VALID;";
        String set = "ALTER TABLE t ALTER COLUMN a SET NOT NULL;";
        assertThat(codes(TABLES, checked, set)).contains("set-not-null-scans-table");
        assertThat(codes(TABLES, checked, "ALTER TABLE t VALIDATE CONSTRAINT k;", set))
                .doesNotContain("set-not-null-scans-table");
        assertThat(codes(
                        TABLES,
                        checked,
                        "ALTER TABLE t VALIDATE CONSTRAINT k;",
                        "ALTER TABLE t DROP CONSTRAINT k;",
                        set))
                .contains("set-not-null-scans-table");
    }

    @Test
    void a_domain_with_a_constraint_rewrites_and_one_without_does_not() {
        String add = "ALTER TABLE t ADD COLUMN b d;";
        assertThat(codes(TABLES, "CREATE DOMAIN d AS int CHECK (VALUE > 0);", add))
                .contains("add-column-rewrites-table");
        assertThat(codes(TABLES, "CREATE DOMAIN d AS int;", add)).doesNotContain("add-column-rewrites-table");
    }

    /** What USING says is free where it is what a cast would do anyway. */
    @Test
    void a_cast_that_says_itself_is_no_computation() {
        assertThat(codes(TABLES, "ALTER TABLE t ALTER COLUMN s TYPE text USING s::text;"))
                .doesNotContain("type-change-rewrites-table");
        assertThat(codes(TABLES, "ALTER TABLE t ALTER COLUMN s TYPE text USING lower(s);"))
                .contains("type-change-rewrites-table");
    }

    @Test
    void an_unconstrained_domain_is_its_base() {
        String change = "ALTER TABLE t ALTER COLUMN a TYPE d;";
        assertThat(codes(TABLES, "CREATE DOMAIN d AS int;", change)).doesNotContain("type-change-rewrites-table");
        assertThat(codes(TABLES, "CREATE DOMAIN d AS bigint;", change)).contains("type-change-rewrites-table");
        assertThat(codes(TABLES, "CREATE DOMAIN d AS int CHECK (VALUE > 0);", change))
                .contains("type-change-rewrites-table");
    }

    @Test
    void a_function_of_these_files_is_volatile_unless_it_says_otherwise() {
        String add = "ALTER TABLE t ADD COLUMN b int DEFAULT f();";
        assertThat(codes(TABLES, "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;", add))
                .contains("add-column-rewrites-table");
        assertThat(codes(TABLES, "CREATE FUNCTION f() RETURNS int LANGUAGE sql STABLE AS $$ SELECT 1 $$;", add))
                .doesNotContain("add-column-rewrites-table");
    }

    /** The thresholds of docs/migrate-lint.md. */
    @ParameterizedTest
    @CsvSource({
        "249,",
        "100000,",
        "1000000,WARNING",
        "10000000,ERROR",
    })
    void an_index_weighs_by_the_rows_of_its_table(long rows, Severity severity) {
        assertThat(severities(rows, 0, "CREATE INDEX i ON t (a);"))
                .isEqualTo(severity == null ? List.of() : List.of(severity));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON t (a);",
                "ALTER TABLE t ALTER COLUMN a SET NOT NULL;",
                "ALTER TABLE t ADD CONSTRAINT k CHECK (a > 0);",
                "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (user_id) REFERENCES users (id);",
                "ALTER TABLE t ADD CONSTRAINT k UNIQUE (a);",
                "ALTER TABLE t ADD COLUMN b uuid DEFAULT gen_random_uuid();",
                "ALTER TABLE t ALTER COLUMN a TYPE bigint;",
                "UPDATE t SET a = 1;",
                "REINDEX TABLE t;",
                "CLUSTER t USING t_pkey;",
                "ALTER TABLE t SET UNLOGGED;",
            })
    void nothing_is_said_of_a_small_table_and_an_error_of_a_large_one(String sql) {
        assertThat(severities(249, 0, sql)).isEmpty();
        assertThat(severities(10_000_000, 0, sql)).contains(Severity.ERROR);
    }

    /** Few rows that are large are read as long as many. */
    @Test
    void bytes_count_as_well() {
        assertThat(severities(1000, 10_000_000_000L, "CREATE INDEX i ON t (a);"))
                .containsExactly(Severity.ERROR);
    }

    @Test
    void each_step_of_ashlars_is_a_transaction_of_its_own() {
        String change = "-- ashlar:step\nALTER TABLE t ADD COLUMN b int;\n\n-- ashlar:step\nUPDATE t SET b = 1;\n";
        assertThat(codes(TABLES, change)).containsExactly("unbatched-write");
        assertThat(codes(TABLES, change.replace("-- ashlar:step\nU", "U"))).containsExactly("backfill-under-lock");
    }

    /** What is for an older server is not asked about when it runs on a newer. */
    @Test
    void steps_for_other_servers_are_passed_over() {
        String change = "-- ashlar:step until=17\nALTER TABLE t ALTER COLUMN a SET NOT NULL;\n";
        assertThat(codes(TABLES, change)).isEmpty();
        assertThat(lint(17, Sizes.NONE, Runner.UNKNOWN, TABLES, change).stream().map(Diagnostic::code))
                .containsExactly("set-not-null-scans-table");
    }

    @Test
    void flyway_runs_a_file_of_concurrent_builds_without_a_transaction() {
        String both = "CREATE INDEX CONCURRENTLY i ON t (a);\nCREATE INDEX CONCURRENTLY j ON t (x);\n";
        assertThat(lint(18, Sizes.NONE, Runner.FLYWAY, TABLES, both).stream().map(Diagnostic::code))
                .doesNotContain("concurrently-in-transaction");
        assertThat(lint(18, Sizes.NONE, Runner.PRISMA, TABLES, both).stream().map(Diagnostic::code))
                .contains("concurrently-in-transaction");
    }

    @Test
    void what_is_outside_of_begin_and_commit_is_in_no_transaction() {
        String parted =
                "BEGIN;\nALTER TABLE t ADD COLUMN b int;\nCOMMIT;\nCREATE INDEX CONCURRENTLY i ON t (b);\nUPDATE t SET b = 1;\n";
        assertThat(codes(TABLES, parted)).containsExactlyInAnyOrder("alter-without-lock-timeout", "unbatched-write");
    }

    private static List<String> codes(String... files) {
        return lint(18, Sizes.NONE, Runner.UNKNOWN, files).stream()
                .map(Diagnostic::code)
                .toList();
    }

    private static List<Severity> severities(long rows, long bytes, String sql) {
        Sizes.Size size = new Sizes.Size(rows, bytes);
        return lint(18, new Sizes(Map.of("t", size, "users", size)), Runner.ASHLAR, TABLES, sql).stream()
                .map(Diagnostic::severity)
                .toList();
    }

    /** What is found in the last file. */
    private static List<Diagnostic> lint(int server, Sizes sizes, Runner runner, String... files) {
        List<SqlSource> sources = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            sources.add(new SqlSource(
                    new SourceFile(i + ".sql", files[i]),
                    i < files.length - 1 ? Runner.UNKNOWN : runner,
                    true,
                    i == files.length - 1));
        }
        return SqlLinter.lint(
                new SqlLint(sources, new Setting(server, Database.EMPTY, sizes, true), SqlLinter.HAZARDS));
    }
}
