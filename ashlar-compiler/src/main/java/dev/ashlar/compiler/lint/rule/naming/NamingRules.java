package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about names. One a line, in alphabetical order. */
public final class NamingRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new ColumnRepeatsTableName(),
            new InconsistentNameCase(),
            new MixedPluralAndSingular(),
            new NameTooLong(),
            new NegatedBoolean(),
            new QuotedNameNeeded(),
            new ReservedWordName(),
            new SameColumnDifferentType());
    // spotless:on

    private NamingRules() {}
}
