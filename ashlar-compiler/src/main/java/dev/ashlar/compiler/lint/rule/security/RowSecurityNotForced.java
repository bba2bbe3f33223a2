package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import java.util.stream.Stream;

/**
 * The owner of a table is above its policies unless FORCE is set; an application that connects as the owner sees every
 * tenant.
 */
final class RowSecurityNotForced implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "row security that does not hold the owner back")
                .from(Profile.SAAS);
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return Guarded.tables(database)
                .filter(table -> !table.forced()
                        && database.policiesOf(table.name()).findAny().isPresent())
                .filter(table -> database.role(table.owner())
                        .filter(role -> role.superuser() || role.bypassRls())
                        .isEmpty())
                .map(table -> finding(
                        "the policies of `" + table.name() + "` do not hold its owner `" + table.owner() + "` back",
                        table.object(),
                        "`ALTER TABLE " + table.name().quoted() + " FORCE ROW LEVEL SECURITY`"));
    }
}
