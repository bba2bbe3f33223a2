package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LivePolicy;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * A policy FOR ALL, UPDATE, DELETE or INSERT whose expression is `true` is no wall, and permissive policies are ORed: it
 * opens what the others close.
 */
final class PolicyAlwaysTrue implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a policy that lets every write through");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.policies().stream()
                .filter(policy -> policy.permissive() && !policy.command().equals("SELECT") && isOpen(policy))
                .filter(policy -> !isOfThoseAbove(policy, database))
                .map(policy -> finding(
                        "the policy `" + policy.name() + "` of `" + policy.table() + "` is always true, for "
                                + policy.command(),
                        policy.object(),
                        "say which rows: `ALTER POLICY " + Identifier.quote(policy.name()) + " ON "
                                + policy.table().quoted() + " USING (...) WITH CHECK (...)`"));
    }

    private static boolean isOpen(LivePolicy policy) {
        return policy.command().equals("INSERT")
                ? Expressions.isTrue(policy.check())
                : Expressions.isTrue(policy.using());
    }

    /** An operator's role may see everything; a policy that says so for that role alone is open on purpose. */
    private static boolean isOfThoseAbove(LivePolicy policy, LiveDatabase database) {
        return policy.roles().stream()
                .allMatch(name -> database.role(name)
                        .filter(role -> role.superuser() || role.bypassRls())
                        .isPresent());
    }
}
