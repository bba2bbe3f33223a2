package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.ReportedRule;

/** What was wrong has been mended; the suppression would silence the next one that is wrong. */
final class LintSuppressionUnused implements ReportedRule {
    @Override
    public About about() {
        return About.info(Category.SUPPRESSIONS, "a suppression that silences nothing")
                .from(Profile.STRICT);
    }
}
