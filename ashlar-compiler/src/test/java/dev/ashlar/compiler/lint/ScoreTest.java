package dev.ashlar.compiler.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final List<String> TABLES = List.of("A", "B", "C");

    @Test
    void a_table_without_a_finding_has_all() {
        assertThat(Score.of(TABLES, List.of()).rounded()).isEqualTo(100);
        assertThat(Score.of(List.of(), List.of()).rounded()).isEqualTo(100);
    }

    @Test
    void each_severity_has_its_price() {
        Score score = Score.of(
                TABLES,
                List.of(finding(Severity.ERROR, "A"), finding(Severity.WARNING, "A"), finding(Severity.INFO, "B")));
        assertThat(score.tables()).extracting(Score.OfTable::table).containsExactly("A", "B", "C");
        assertThat(score.tables()).extracting(Score.OfTable::rounded).containsExactly(69, 98, 100);
        assertThat(score.rounded()).isEqualTo(89);
    }

    @Property(tries = 300)
    void what_mending_is_worth_is_what_the_score_is_without_it(@ForAll("findings") List<Finding> findings) {
        Score score = Score.of(TABLES, findings);
        for (int i = 0; i < findings.size(); i++) {
            List<Finding> rest = new ArrayList<>(findings);
            Finding mended = rest.remove(i);
            double expected = Score.of(TABLES, rest).whole();
            assertThat(score.without(List.of(mended))).isCloseTo(expected, within(1e-6));
            assertThat(expected).isGreaterThan(score.whole());
        }
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Combinators.combine(Arbitraries.of(Severity.class), Arbitraries.of("A", "B", "C", ""))
                .as(ScoreTest::finding)
                .list()
                .ofMaxSize(30);
    }

    private static Finding finding(Severity severity, String table) {
        return new Finding(new Diagnostic(severity, "a-rule", "it is so", Span.NONE, null), table, table);
    }
}
