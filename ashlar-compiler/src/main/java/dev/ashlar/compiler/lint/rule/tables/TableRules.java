package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about what a table has to have, and how it is cut. One a line, in alphabetical order. */
public final class TableRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new MissingCreatedAt(),
            new MissingUpdatedAt());
    // spotless:on

    private TableRules() {}
}
