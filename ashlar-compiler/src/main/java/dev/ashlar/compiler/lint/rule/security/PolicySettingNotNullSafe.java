package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * `set_config(..., true)` leaves '' behind when its transaction ends, and '' is no uuid: the next query on that connection
 * fails instead of giving no rows.
 */
final class PolicySettingNotNullSafe implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.SECURITY, "a policy that fails where no tenant is set");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.policies().stream()
                .filter(policy -> Expressions.of(policy).anyMatch(Expressions::castsSetting))
                .map(
                        policy -> finding(
                                "the policy `" + policy.name() + "` of `" + policy.table()
                                        + "` casts a setting that may be empty",
                                policy.object(),
                                "write `(SELECT NULLIF(current_setting('...', true), '')::uuid)`: without a tenant it gives no rows and no error"));
    }
}
