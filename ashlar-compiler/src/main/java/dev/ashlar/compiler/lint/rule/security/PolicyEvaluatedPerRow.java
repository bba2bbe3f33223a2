package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * A setting or a function in a policy is evaluated for each row unless a sub-select makes it an InitPlan, which is evaluated
 * once.
 */
final class PolicyEvaluatedPerRow implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a policy that asks for the tenant once a row");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.policies().stream()
                .flatMap(policy -> Expressions.of(policy)
                        .flatMap(sql -> Expressions.callPerRow(sql, database.functions()).stream())
                        .limit(1)
                        .map(call -> finding(
                                "the policy `" + policy.name() + "` of `" + policy.table() + "` calls `" + call
                                        + "` once for each row",
                                policy.object(),
                                "put it into a sub-select, `(SELECT " + call + "(...))`: it is evaluated once then")));
    }
}
