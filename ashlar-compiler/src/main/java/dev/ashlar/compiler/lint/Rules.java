package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.check.Spelling;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.choosing.ChoosingRules;
import dev.ashlar.compiler.lint.rule.indexes.IndexRules;
import dev.ashlar.compiler.lint.rule.keys.KeyRules;
import dev.ashlar.compiler.lint.rule.naming.NamingRules;
import dev.ashlar.compiler.lint.rule.operations.OperationsRules;
import dev.ashlar.compiler.lint.rule.relations.RelationRules;
import dev.ashlar.compiler.lint.rule.security.SecurityRules;
import dev.ashlar.compiler.lint.rule.softdelete.SoftDeleteRules;
import dev.ashlar.compiler.lint.rule.tables.TableRules;
import dev.ashlar.compiler.lint.rule.tenancy.TenancyRules;
import dev.ashlar.compiler.lint.rule.types.TypeRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule there is, by its code. */
public final class Rules {
    /** In the order of their codes. */
    public static final List<LintRule> ALL = Stream.of(
                    ChoosingRules.ALL,
                    IndexRules.ALL,
                    KeyRules.ALL,
                    NamingRules.ALL,
                    OperationsRules.ALL,
                    RelationRules.ALL,
                    SecurityRules.ALL,
                    SoftDeleteRules.ALL,
                    TableRules.ALL,
                    TenancyRules.ALL,
                    TypeRules.ALL,
                    SuppressionRules.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(LintRule::code))
            .toList();

    private Rules() {}

    public static Optional<LintRule> named(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Whether a rule of that code had its say; one that does not exist any more had none to lose. */
    static boolean isHeard(String code, Subject subject) {
        return named(code).map(subject::hears).orElse(true);
    }

    /** The code that somebody probably meant. */
    public static Optional<String> nearest(String code) {
        return Spelling.nearest(code, ALL.stream().map(LintRule::code).toList());
    }

    /** The rules that look at a schema. */
    static Stream<Rule> ofSchemas(LintConfig config) {
        return ALL.stream().filter(config::runs).filter(Rule.class::isInstance).map(Rule.class::cast);
    }

    /** The rules that look at a database in use. */
    static Stream<LiveRule> ofDatabases(LintConfig config) {
        return ALL.stream()
                .filter(config::runs)
                .filter(LiveRule.class::isInstance)
                .map(LiveRule.class::cast);
    }
}
