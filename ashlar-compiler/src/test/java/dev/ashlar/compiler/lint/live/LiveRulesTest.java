package dev.ashlar.compiler.lint.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule over a database is shown by facts that it speaks of, and by facts of which it is silent. */
class LiveRulesTest {
    private static List<Shown> all() {
        return Stream.of(ShownSecurity.ALL, ShownTables.ALL, ShownServer.ALL, ShownChoosing.ALL)
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> rules_speak_of_what_is_bad_and_of_nothing_else() {
        return all().stream()
                .map(shown -> DynamicTest.dynamicTest(shown.code(), () -> {
                    assertThat(messages(shown.code(), shown.bad())).containsExactly(shown.message());
                    assertThat(messages(shown.code(), shown.good())).isEmpty();
                    assertThat(messages(shown.code(), LiveFacts.EMPTY))
                            .as("nothing is concluded from what may not be seen")
                            .isEmpty();
                }));
    }

    @Test
    void every_rule_is_shown() {
        assertThat(Rules.ALL)
                .filteredOn(LiveRule.class::isInstance)
                .extracting(LintRule::code)
                .isSubsetOf(all().stream().map(Shown::code).toList());
    }

    private static List<String> messages(String code, LiveDatabase database) {
        LiveRule rule = (LiveRule) Rules.named(code).orElseThrow();
        return rule.check(database, LintConfig.DEFAULT)
                .map(LiveFinding::message)
                .toList();
    }
}
