package dev.ashlar.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresParserTest {
    private static final PostgresParser PARSER = new PostgresParser();

    @Test
    void reads_a_statement_into_postgresqls_own_tree() {
        Statement statement = only("CREATE TABLE public.posts (id uuid PRIMARY KEY, title text NOT NULL)");
        assertThat(statement.is("CreateStmt")).isTrue();
        assertThat(statement.tree().child("relation").text("relname")).isEqualTo("posts");
        assertThat(statement.tree().list("tableElts"))
                .extracting(c -> c.text("colname"))
                .containsExactly("id", "title");
    }

    @Test
    void counts_places_in_utf_16_where_postgresql_counts_bytes() {
        String sql = "SELECT 'größe 😀', wanted FROM t";
        Node column = only(sql).tree().all("ColumnRef").findFirst().orElseThrow();
        assertThat(sql.substring(column.at())).startsWith("wanted");
    }

    @Test
    void draws_an_error_at_its_place_in_postgresqls_words() {
        Diagnostic error = problem("SELECT 'ö😀';\nSELECT 'ü😀' FRM t;\nSELECT 2;");
        assertThat(error.message()).isEqualTo("syntax error at or near \"t\"");
        assertThat(error.span().text()).isEqualTo("t");
        assertThat(error.span().start()).isEqualTo("SELECT 'ö😀';\nSELECT 'ü😀' FRM ".length());
    }

    @Test
    void one_mistake_hides_nothing_else() {
        SqlScript script = parse("SELEC 1; SELECT 2; SELECT (3; SELECT 4)");
        assertThat(script.statements()).hasSize(1);
        assertThat(script.problems()).hasSize(2);
    }

    @Test
    void a_zero_is_refused_as_postgresql_does() {
        assertThat(problem("SELECT 1, '\0'").message()).isEqualTo("invalid byte sequence for encoding \"UTF8\": 0x00");
    }

    @Test
    void an_error_at_the_end_is_drawn_behind_the_last_word() {
        Diagnostic error = problem("SELECT a FROM  ;");
        assertThat(error.message()).isEqualTo("syntax error at end of input");
        assertThat(error.span().start()).isEqualTo("SELECT a FROM".length());
    }

    @Test
    void update_with_limit_gets_the_batch_that_works() {
        assertThat(problem("UPDATE posts SET slug = lower(title)\nWHERE slug IS NULL\nLIMIT 1000")
                        .help())
                .endsWith("UPDATE posts SET ... WHERE id IN (SELECT id FROM posts WHERE slug IS NULL LIMIT 1000"
                        + " FOR UPDATE SKIP LOCKED)");
        assertThat(problem("DELETE FROM logs LIMIT 5").help())
                .endsWith("DELETE FROM logs WHERE id IN (SELECT id FROM logs LIMIT 5 FOR UPDATE SKIP LOCKED)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\connect app\n\\set ON_ERROR_STOP on\nSELECT 1;",
                "\\copy posts FROM 'x;y.csv' csv\nSELECT 1;",
                "SELECT 1 \\gexec\n",
                "SELECT ';', E'it\\';', \";\", $$;$$, $a$;$$;$a$ -- ;\n/* ; /* ; */ ; */;",
                "DO $$ BEGIN PERFORM 1; END $$;",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;",
                "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO u VALUES (1); INSERT INTO v VALUES (2));",
                "COPY t (a, b) FROM stdin;\n1\tit's;\n2\t\\N\n\\.\n",
                "SELECT :'name', :\"column\", :size::int[], a[1:2] FROM t;",
                "SELECT $1, $2::int;",
                "\uFEFFSELECT 1;",
                "SELECT 1;;\n;",
            })
    void psql_and_its_literals_do_not_confuse_it(String sql) {
        SqlScript script = parse(sql);
        assertThat(script.problems()).isEmpty();
        assertThat(script.statements()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000, 9_000})
    void nested_parentheses_are_read(int depth) {
        assertThat(parse("SELECT " + "(".repeat(depth) + 1 + ")".repeat(depth)).problems())
                .isEmpty();
    }

    @Test
    void a_hundred_thousand_parentheses_are_refused_and_the_next_statement_is_read() {
        SqlScript script = parse("SELECT " + "(".repeat(100_000) + 1 + ")".repeat(100_000) + "; SELECT 2");
        assertThat(script.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).startsWith("memory exhausted");
            assertThat(problem.help()).contains("break the statement into parts");
        });
        assertThat(script.statements()).hasSize(1);
    }

    @Test
    void a_sum_of_a_hundred_thousand_terms_gets_an_answer_and_so_does_what_follows() {
        SqlScript script = parse("SELECT 1" + "+1".repeat(100_000) + "; SELECT 2");
        assertThat(script.statements().size() + script.problems().size()).isEqualTo(2);
        assertThat(script.statements()).isNotEmpty();
    }

    @Test
    void ten_megabytes_of_one_statement_are_refused_with_a_reason() {
        SqlScript script = parse("INSERT INTO t VALUES ('" + "x".repeat(10_000_000) + "'); SELECT 1");
        assertThat(script.problems()).extracting(Diagnostic::code).containsExactly("statement-too-long");
        assertThat(script.statements()).hasSize(1);
    }

    private SqlScript parse(String sql) {
        return DeepStack.call(() -> PARSER.parse(new SourceFile("a.sql", sql)));
    }

    private Statement only(String sql) {
        SqlScript script = parse(sql);
        assertThat(script.problems()).isEmpty();
        assertThat(script.statements()).hasSize(1);
        return script.statements().get(0);
    }

    private Diagnostic problem(String sql) {
        List<Diagnostic> problems = parse(sql).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }
}
