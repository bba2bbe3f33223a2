package dev.ashlar.compiler.lint.rule.tenancy;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules that keep tenants apart. One a line, in alphabetical order. */
public final class TenancyRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new SharedAcrossTenants(),
            new TenantForeignKeyNotComposite(),
            new TenantIndexNotLeading(),
            new TenantJunctionWithoutKey(),
            new TenantModelWithoutKey(),
            new TenantUndeclared(),
            new TenantUniqueWithoutKey());
    // spotless:on

    private TenancyRules() {}
}
