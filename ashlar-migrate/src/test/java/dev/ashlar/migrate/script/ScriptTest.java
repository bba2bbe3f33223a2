package dev.ashlar.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.failure.MigrationException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static Script read(String sql) {
        return Script.read(new SourceFile("migration.sql", sql));
    }

    private static List<String> texts(String sql) {
        return read(sql).steps().stream()
                .flatMap(s -> ((Step.Transactional) s).statements().stream())
                .map(SqlStatement::text)
                .toList();
    }

    private static MigrationException.InvalidScript refusal(String sql) {
        try {
            read(sql);
        } catch (MigrationException.InvalidScript e) {
            return e;
        }
        throw new AssertionError("accepted: " + sql);
    }

    @Test
    void semicolonsCutStatementsAndPositionsAreKept() {
        Script script = read("-- first\nSELECT 1;\n\n  SELECT 2 ; ;\n");
        List<SqlStatement> statements = ((Step.Transactional) script.steps().get(0)).statements();
        assertThat(statements).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
        assertThat(statements.get(1).span().start()).isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a;b', 'it''s;', '\\'",
                "SELECT E'a\\';b', e'\\\\'",
                "SELECT U&'\\0041;', B'1;', x'a;'",
                "SELECT \"a;\"\"b;\"",
                "SELECT $$a;b$$, $t$ $$;$$ $u$;$u$ $t$",
                "SELECT 1 /* ; /* ; */ ; */ + 2",
                "SELECT 1 -- ;\n + 2",
                "SELECT $1, a$b$c FROM t",
                "CREATE RULE r AS ON DELETE TO t DO ALSO (DELETE FROM a; DELETE FROM b)",
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
                "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); END",
                "CREATE TABLE café (\"né;e\" text)",
            })
    void aSemicolonInsideSomethingDoesNotCut(String sql) {
        assertThat(texts(sql + ";\nSELECT 2;")).containsExactly(sql, "SELECT 2");
    }

    @Test
    void anEmptyFileHasNoSteps() {
        assertThat(read("").steps()).isEmpty();
        assertThat(read("-- nothing\n/* at all */ ;;").steps()).isEmpty();
    }

    @Test
    void beginAndCommitArePassedOver() {
        assertThat(texts("BEGIN;\nSELECT 1;\nCOMMIT;")).containsExactly("SELECT 1");
        assertThat(texts("START TRANSACTION; SAVEPOINT a; ROLLBACK TO a; END;"))
                .containsExactly("SAVEPOINT a", "ROLLBACK TO a");
    }

    @Test
    void markersBeginSteps() {
        List<Step> steps = read("""
                        CREATE TABLE t (id int PRIMARY KEY);
                        -- ashlar:step no-transaction
                        CREATE INDEX CONCURRENTLY a ON t (id);
                        CREATE INDEX CONCURRENTLY b ON t (id);
                        -- ashlar:step since=18
                        SELECT 1;
                        SELECT 2;
                        -- ashlar:backfill table=t key=id batch=50 until=17
                        UPDATE t SET id = id WHERE id > (SELECT 0 WHERE true);
                        """).steps();
        assertThat(steps).hasSize(5);
        assertThat(steps.get(0)).isInstanceOf(Step.Transactional.class);
        assertThat(steps.get(2)).isInstanceOf(Step.Alone.class);
        assertThat(((Step.Transactional) steps.get(3)).statements()).hasSize(2);
        assertThat(steps.get(3).versions().contains(17)).isFalse();
        assertThat(steps.get(3).versions().contains(18)).isTrue();
        Step.Backfill backfill = (Step.Backfill) steps.get(4);
        assertThat(backfill.assignments()).isEqualTo("SET id = id");
        assertThat(backfill.condition()).isEqualTo("id > (SELECT 0 WHERE true)");
        assertThat(backfill.pacing().batch()).isEqualTo(50);
        assertThat(backfill.versions()).isEqualTo(new ServerVersions(0, 17));
    }

    @Test
    void aFileOfOneConcurrentIndexNeedsNoMarker() {
        assertThat(read("CREATE UNIQUE INDEX CONCURRENTLY a ON t (id);").steps())
                .singleElement()
                .isInstanceOf(Step.Alone.class);
    }

    @Test
    void whatATransactionRefusesIsRefusedBeforeAnythingRuns() {
        MigrationException e = refusal("SELECT 1;\nCREATE INDEX CONCURRENTLY a ON t (id);");
        assertThat(e.diagnostic().span().text()).isEqualTo("CREATE INDEX CONCURRENTLY a ON t (id)");
        assertThat(e.diagnostic().help()).contains("-- ashlar:step no-transaction");
    }

    @Test
    void mistakesInMarkersAreDrawn() {
        assertThat(refusal("-- ashlar:stepp\nSELECT 1;").getMessage()).contains("ashlar:stepp");
        assertThat(refusal("-- ashlar:step no-transactoin\nSELECT 1;").getMessage())
                .contains("no-transactoin");
        assertThat(refusal("-- ashlar:backfill key=id\nUPDATE t SET a = 1;").getMessage())
                .contains("table");
        assertThat(refusal("-- ashlar:backfill table=t key=id\nUPDATE u SET a = 1;")
                        .getMessage())
                .contains("`u`");
        assertThat(refusal("-- ashlar:backfill table=t key=id\nDELETE FROM t;").getMessage())
                .contains("one UPDATE");
        assertThat(refusal("-- ashlar:backfill table=t key=id batch=0\nUPDATE t SET a = 1;")
                        .getMessage())
                .contains("batch=0");
        assertThat(refusal("SELECT 1\n-- ashlar:step\n + 1;").getMessage()).contains("inside a statement");
        assertThat(refusal("SELECT 1; ROLLBACK;").getMessage()).contains("end the transaction");
    }

    @Test
    void theIndexOfAConcurrentBuildIsKnown() {
        assertThat(index("CREATE INDEX CONCURRENTLY IF NOT EXISTS \"My\"\"Index\" ON ONLY \"s\".\"T\" USING btree (a)"))
                .isEqualTo(new ConcurrentIndex("My\"Index", "\"s\".\"T\""));
        assertThat(index("create unique index concurrently Posts_Slug on posts(slug)"))
                .isEqualTo(new ConcurrentIndex("posts_slug", "posts"));
        assertThat(index("CREATE INDEX CONCURRENTLY ON posts (slug)")).isEqualTo(new ConcurrentIndex("", "posts"));
        assertThat(index("CREATE INDEX CONCURRENTLY ON ONLY s.posts (slug)"))
                .isEqualTo(new ConcurrentIndex("", "s.posts"));
    }

    private static ConcurrentIndex index(String sql) {
        Step.Alone step = (Step.Alone) read(sql).steps().get(0);
        return ConcurrentIndex.of(step.statement()).orElseThrow();
    }
}
