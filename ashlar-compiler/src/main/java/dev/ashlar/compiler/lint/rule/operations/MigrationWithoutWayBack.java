package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ReportedRule;

/** On the day when a release goes wrong nobody wants to write SQL from memory. Found in the folder of migrations. */
final class MigrationWithoutWayBack implements ReportedRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a migration without its way back");
    }
}
