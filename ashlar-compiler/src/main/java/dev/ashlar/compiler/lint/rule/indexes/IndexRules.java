package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about indexes. One a line, in alphabetical order. */
public final class IndexRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new DuplicateIndex(),
            new ForeignKeyWithoutIndex(),
            new InvalidIndex(),
            new UnusedIndex());
    // spotless:on

    private IndexRules() {}
}
