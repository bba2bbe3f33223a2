package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Baseline.Entry;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselineTest {
    private static final String TEXT = """
            datasource db {
              provider = "postgresql"
            }

            model A {
              id Int    @id
              x  String @db.VarChar(3)
              y  String @db.VarChar(4)
            }
            """;

    private final Subject subject = Subject.of(
            SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", TEXT)))
                    .schema(),
            new LintConfig(LintConfig.DEFAULT.profile(), Set.of("varchar-with-limit"), 18, LintConfig.USUAL_AGE));

    @Test
    void what_is_known_is_not_reported_and_costs_score() {
        LintReport report = report(Map.of(new Entry("varchar-with-limit", "A.x"), 1));
        assertThat(report.findings()).extracting(Finding::object).containsExactly("A.y");
        assertThat(report.known()).extracting(Finding::object).containsExactly("A.x");
        assertThat(report.score().rounded()).isEqualTo(84);
    }

    @Test
    void what_is_gone_is_told_once_for_each_time() {
        LintReport report = report(Map.of(new Entry("varchar-with-limit", "A.x"), 3));
        assertThat(report.gone()).hasSize(2).containsOnly(new Entry("varchar-with-limit", "A.x"));
    }

    @Test
    void a_rule_that_did_not_run_has_lost_nothing() {
        Map<Entry, Integer> known =
                Map.of(new Entry("no-primary-key", "A"), 1, new Entry("unused-index", "index public.a"), 1);
        assertThat(report(known).gone()).isEmpty();
        assertThat(new Baseline(known).after(subject, report(known).findings()).entries())
                .hasSize(4)
                .containsAllEntriesOf(known);
    }

    @Test
    void an_entry_of_a_rule_that_is_no_more_is_gone() {
        assertThat(report(Map.of(new Entry("old-rule", "A"), 1)).gone()).hasSize(1);
    }

    private LintReport report(Map<Entry, Integer> known) {
        return Linter.report(subject, List.of(), new Baseline(known));
    }
}
