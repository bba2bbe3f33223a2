package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about rows that are marked instead of deleted. One a line, in alphabetical order. */
public final class SoftDeleteRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new SoftDeleteFlag(),
            new SoftDeleteUndeclared(),
            new SoftDeleteWithoutPartialIndex(),
            new SoftDeleteWithoutRetention(),
            new UniqueNotPartialUnderSoftDelete(),
            new UniqueOverSoftDelete());
    // spotless:on

    private SoftDeleteRules() {}
}
