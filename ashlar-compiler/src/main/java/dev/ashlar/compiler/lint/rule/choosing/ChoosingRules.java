package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about which of PostgreSQL's tools a need wants. One a line, in alphabetical order. */
public final class ChoosingRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of();
    // spotless:on

    private ChoosingRules() {}
}
