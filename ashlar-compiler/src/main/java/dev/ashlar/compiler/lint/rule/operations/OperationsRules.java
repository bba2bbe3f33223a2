package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about a server in use. One a line, in alphabetical order. */
public final class OperationsRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new MigrationWithoutWayBack());
    // spotless:on

    private OperationsRules() {}
}
