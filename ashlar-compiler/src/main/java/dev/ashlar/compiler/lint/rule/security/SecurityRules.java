package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about roles, grants, policies and functions. One a line, in alphabetical order. */
public final class SecurityRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of();
    // spotless:on

    private SecurityRules() {}
}
