package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LivePolicy;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Permissive policies are ORed: each is evaluated for each row, and the widest wins. Who adds one to narrow access widens
 * it.
 */
final class MultiplePermissivePolicies implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "several permissive policies for one command and role");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return Guarded.tables(database)
                .flatMap(table -> Stream.of("SELECT", "INSERT", "UPDATE", "DELETE")
                        .map(command -> together(table, command, database))
                        .filter(policies -> policies.size() > 1)
                        .limit(1)
                        .map(policies -> finding(
                                "`" + table.name() + "` has several permissive policies for the same command and role: "
                                        + Amounts.names(policies) + "; a row passes when one of them lets it",
                                table.object(),
                                "make them one with OR, or `AS RESTRICTIVE` where all have to hold")));
    }

    private static List<String> together(LiveTable table, String command, LiveDatabase database) {
        List<LivePolicy> policies = database.policiesOf(table.name())
                .filter(policy -> policy.permissive()
                        && (policy.command().equals(command) || policy.command().equals("ALL")))
                .toList();
        return policies.stream()
                .filter(policy -> policies.stream()
                        .anyMatch(other -> !other.equals(policy) && meet(policy.roles(), other.roles())))
                .map(LivePolicy::name)
                .toList();
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.contains("public")
                || others.contains("public")
                || some.stream().anyMatch(others::contains);
    }
}
