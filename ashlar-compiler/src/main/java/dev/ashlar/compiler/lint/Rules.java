package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Rule;
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
                    TypeRules.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(LintRule::code))
            .toList();

    private Rules() {}

    public static Optional<LintRule> named(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** The rules of a profile that look at a schema. */
    static Stream<Rule> ofSchemas(Profile profile) {
        return of(profile).filter(Rule.class::isInstance).map(Rule.class::cast);
    }

    /** The rules of a profile that look at a database in use. */
    static Stream<LiveRule> ofDatabases(Profile profile) {
        return of(profile).filter(LiveRule.class::isInstance).map(LiveRule.class::cast);
    }

    private static Stream<LintRule> of(Profile profile) {
        return ALL.stream().filter(rule -> profile.includes(rule.about().first()));
    }
}
