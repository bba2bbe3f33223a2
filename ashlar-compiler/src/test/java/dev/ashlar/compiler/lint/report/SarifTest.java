package dev.ashlar.compiler.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.corpus.JsonReader;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveFacts;
import dev.ashlar.compiler.lint.live.With;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shape that SARIF 2.1.0 asks for (sarif-schema-2.1.0.json), as far as this writer uses it. */
class SarifTest {
    private static final String TEXT = """
            datasource db {
              provider = "postgresql"
            }

            model User {
              id    Int    @id
              posts Post[]
            }

            model Post {
              id       Int    @id
              author   User   @relation(fields: [authorId], references: [id])
              authorId Int
              /// @lint.off(varchar-with-limit, "the bank's own")
              code     String @db.VarChar(3)
            }
            """;
    private static final Set<String> ONLY = Set.of(
            "foreign-key-without-index", "varchar-with-limit", "implicit-on-delete", "unused-index", "no-primary-key");

    private final Schema schema = SchemaCompiler.compile(List.of(new SourceFile("my schema.prisma", TEXT)))
            .schema();
    private final LiveDatabase live = With.indexes(LiveFacts.EMPTY, LiveFacts.index("old", "old_name_idx", "name"));
    private final Map<String, Object> log = JsonReader.object(Sarif.render(Linter.report(
            Subject.of(
                    schema,
                    new LintConfig(LintConfig.DEFAULT.profile(), ONLY, 18, LintConfig.USUAL_AGE),
                    Optional.of(live)),
            List.of(),
            new Baseline(Map.of(new Baseline.Entry("implicit-on-delete", "Post.author"), 1)))));

    @Test
    void a_log_has_its_version_and_one_run_with_every_rule() {
        assertThat(log).containsEntry("version", "2.1.0").containsKey("$schema");
        assertThat(list(log, "runs")).hasSize(1);
        assertThat(run()).containsEntry("columnKind", "utf16CodeUnits");
        Map<String, Object> driver = object(object(run(), "tool"), "driver");
        assertThat(driver).containsEntry("name", "Ashlar");
        assertThat(list(driver, "rules")).hasSize(Rules.ALL.size()).allSatisfy(rule -> {
            assertThat(text(object(rule, "shortDescription"), "text")).isNotBlank();
            assertThat(text(object(rule, "fullDescription"), "text")).isNotBlank();
            assertThat(text(object(rule, "help"), "markdown")).startsWith("# " + text(rule, "id"));
            assertThat(text(rule, "helpUri")).endsWith("/" + text(rule, "id"));
            assertThat(text(object(rule, "defaultConfiguration"), "level")).isIn("error", "warning", "note");
        });
    }

    @Test
    void a_result_points_at_its_rule_and_its_place() {
        Map<String, Object> result = result("foreign-key-without-index");
        int index = Integer.parseInt(text(result, "ruleIndex"));
        assertThat(Rules.ALL.get(index).code()).isEqualTo("foreign-key-without-index");
        assertThat(result).containsEntry("level", "error").containsEntry("baselineState", "new");
        Map<String, Object> place = object(list(result, "locations").get(0), "physicalLocation");
        assertThat(object(place, "artifactLocation")).containsEntry("uri", "my%20schema.prisma");
        assertThat(object(place, "region").toString())
                .isEqualTo("{startLine=12, startColumn=3, endLine=12, endColumn=66}");
    }

    @Test
    void a_fix_says_what_to_delete_and_what_to_insert() {
        Map<String, Object> change = list(
                        list(result("foreign-key-without-index"), "fixes").get(0), "artifactChanges")
                .get(0);
        Map<String, Object> replacement = list(change, "replacements").get(0);
        assertThat(text(object(replacement, "insertedContent"), "text")).contains("@@index([authorId])");
        assertThat(object(replacement, "deletedRegion"))
                .containsKeys("startLine", "startColumn", "endLine", "endColumn");
    }

    @Test
    void what_is_suppressed_or_known_says_why() {
        Map<String, Object> silenced =
                list(result("varchar-with-limit"), "suppressions").get(0);
        assertThat(silenced).containsEntry("kind", "inSource").containsEntry("justification", "the bank's own");
        assertThat(result("implicit-on-delete")).containsEntry("baselineState", "unchanged");
        assertThat(list(result("implicit-on-delete"), "suppressions").get(0)).containsEntry("kind", "external");
    }

    @Test
    void what_only_the_database_has_is_named() {
        Map<String, Object> location = list(result("unused-index"), "locations").get(0);
        assertThat(location).doesNotContainKey("physicalLocation");
        assertThat(list(location, "logicalLocations").get(0))
                .containsEntry("fullyQualifiedName", "index public.old_name_idx");
    }

    private Map<String, Object> run() {
        return list(log, "runs").get(0);
    }

    private Map<String, Object> result(String rule) {
        return list(run(), "results").stream()
                .filter(result -> text(result, "ruleId").equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Map<String, Object> parent, String name) {
        return Objects.requireNonNull(parent.get(name)).toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parent, String name) {
        return (Map<String, Object>) Objects.requireNonNull(parent.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> parent, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(parent.get(name));
    }
}
