package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about names. One a line, in alphabetical order. */
public final class NamingRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of();
    // spotless:on

    private NamingRules() {}
}
