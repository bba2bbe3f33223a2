package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about which of PostgreSQL's tools a need wants. One a line, in alphabetical order. */
public final class ChoosingRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new ChooseBrin(),
            new ChooseBrinForLog(),
            new ChooseCache(),
            new ChooseColumnForJsonKey(),
            new ChooseColumnStore(),
            new ChooseColumnsOverJson(),
            new ChooseGinForJsonb(),
            new ChooseMaterializedView(),
            new ChoosePartitions(),
            new ChooseSearchEngine(),
            new ChooseSessionStore(),
            new ChooseTextSearch());
    // spotless:on

    private ChoosingRules() {}
}
