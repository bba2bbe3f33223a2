package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * A policy does nothing until row-level security is enabled on its table: who wrote it believes that rows are parted, and
 * everyone sees all of them.
 */
final class PolicyWithoutRowSecurity implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.SECURITY, "policies on a table that does not enforce them");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> !table.rowSecurity())
                .filter(table -> database.policiesOf(table.name()).findAny().isPresent())
                .map(table -> finding(
                        "`" + table.name() + "` has policies, and row security is off: nobody is held back by them",
                        table.object(),
                        "`ALTER TABLE " + table.name().quoted()
                                + " ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`"));
    }
}
