package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ReportedRule;

/** Whoever reads the schema next has to know whether the reason still holds; a suppression without one does not count. */
final class LintSuppressionWithoutReason implements ReportedRule {
    @Override
    public About about() {
        return About.warning(Category.SUPPRESSIONS, "a suppression that does not say why");
    }
}
