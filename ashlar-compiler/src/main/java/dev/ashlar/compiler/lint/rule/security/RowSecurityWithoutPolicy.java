package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * With row security on and no policy the default is to deny: reads give no rows, writes fail. Seldom meant where somebody
 * was granted the table.
 */
final class RowSecurityWithoutPolicy implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.SECURITY, "row security without a policy: nobody but the owner sees a row");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return Guarded.tables(database)
                .filter(table -> table.partitionOf() == null)
                .filter(table -> database.policiesOf(table.name()).findAny().isEmpty())
                .filter(table -> !Guarded.readers(table.object(), database).isEmpty())
                .map(table -> finding(
                        "row security of `" + table.name()
                                + "` is on and it has no policy: the roles that may read it see no row",
                        table.object(),
                        "write the policy with `CREATE POLICY ... ON "
                                + table.name().quoted() + "`, or revoke the grants"));
    }
}
