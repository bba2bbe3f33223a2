package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about the types of columns. One a line, in alphabetical order. */
public final class TypeRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new ClosedSetAsText(),
            new JsonInsteadOfJsonb(),
            new TimestampWithoutTimeZone(),
            new VarcharWithLimit());
    // spotless:on

    private TypeRules() {}
}
