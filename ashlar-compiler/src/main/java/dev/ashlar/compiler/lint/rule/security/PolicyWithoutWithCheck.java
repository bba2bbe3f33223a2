package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * Without WITH CHECK the condition for reading holds for what is written as well. Right by luck: who changes what may be
 * seen changes what may be written.
 */
final class PolicyWithoutWithCheck implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a policy for writes that does not spell its check")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.policies().stream()
                .filter(policy -> policy.check() == null
                        && (policy.command().equals("ALL") || policy.command().equals("UPDATE")))
                .map(policy -> finding(
                        "the policy `" + policy.name() + "` of `" + policy.table() + "` is for " + policy.command()
                                + " and has no WITH CHECK",
                        policy.object(),
                        "spell it: `ALTER POLICY " + Identifier.quote(policy.name()) + " ON "
                                + policy.table().quoted() + " WITH CHECK (...)`"));
    }
}
