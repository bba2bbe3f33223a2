package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Row-level security as directives. A policy switches it on, so those of a table where it is off are left alone. */
final class PolicyLines {
    private PolicyLines() {}

    /** Whether a directive of its own has to say that row-level security is on. */
    static boolean isSaid(Table table) {
        RowSecurity security = table.rowSecurity();
        boolean policy = security.policies().stream().anyMatch(PolicyLines::isSayable);
        boolean tenant = security.policy(Policy.TENANT_ISOLATION).isPresent();
        return security.enabled()
                && (Mark.isIn(table.comment()) || !(policy || tenant) || (security.forced() && !tenant));
    }

    /** Whether it says which rows it is about. */
    static boolean isSayable(Policy policy) {
        return !policy.name().equals(Policy.TENANT_ISOLATION) && (policy.using() != null || policy.check() != null);
    }

    /**
     * @param tenant whether a directive says the tenant's policy
     */
    static Lines of(Table table, boolean tenant) {
        Lines lines = new Lines();
        RowSecurity security = table.rowSecurity();
        if (isSaid(table)) {
            lines.add("rowSecurity", security.forced() && !tenant ? "@rowSecurity(force: true)" : "@rowSecurity");
        }
        if (security.enabled()) {
            security.policies().stream()
                    .filter(PolicyLines::isSayable)
                    .forEach(p -> lines.add("policy " + p.name(), policy(p)));
        }
        return lines;
    }

    private static String policy(Policy policy) {
        List<String> arguments = new ArrayList<>();
        arguments.add(TypeLines.name(policy.name()));
        if (!policy.command().equals("ALL")) {
            arguments.add("for: " + policy.command().toLowerCase(Locale.ROOT));
        }
        if (!policy.roles().equals(List.of("public"))) {
            arguments.add("to: "
                    + SchemaText.list(
                            policy.roles().stream().map(TypeLines::name).toList()));
        }
        if (policy.using() != null) {
            arguments.add("using: " + SchemaText.quoted(policy.using()));
        }
        if (policy.check() != null) {
            arguments.add("check: " + SchemaText.quoted(policy.check()));
        }
        if (!policy.permissive()) {
            arguments.add("restrictive: true");
        }
        return "@policy(" + String.join(", ", arguments) + ")";
    }
}
