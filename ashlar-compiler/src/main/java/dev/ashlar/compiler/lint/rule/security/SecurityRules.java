package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about roles, grants, policies and functions. One a line, in alphabetical order. */
public final class SecurityRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new ApplicationRoleOwnsTables(),
            new DefaultPrivilegesMissing(),
            new ExtensionInPublic(),
            new FunctionSearchPathMutable(),
            new MaterializedViewOverTenants(),
            new MultiplePermissivePolicies(),
            new PartitionOutsideRowSecurity(),
            new PolicyAlwaysTrue(),
            new PolicyEvaluatedPerRow(),
            new PolicySettingNotNullSafe(),
            new PolicyWithoutRowSecurity(),
            new PolicyWithoutWithCheck(),
            new PrivilegeBeyondPolicies(),
            new PublicCanCreate(),
            new RoleAbovePolicies(),
            new RowSecurityNotForced(),
            new RowSecurityOffBesideTenants(),
            new RowSecurityWithoutPolicy(),
            new SecurityDefinerFunctionPublic(),
            new SecurityDefinerView(),
            new SensitiveColumnReadable(),
            new TemporaryTablesForEveryone());
    // spotless:on

    private SecurityRules() {}
}
