package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ReportedRule;

/** A suppression of a rule that does not exist silences nothing, and its author believes otherwise. */
final class LintSuppressionUnknown implements ReportedRule {
    @Override
    public About about() {
        return About.warning(Category.SUPPRESSIONS, "a suppression of a rule that does not exist");
    }
}
