package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.SecurityChange;
import java.util.List;
import java.util.Optional;

/**
 * Rows that row-level security hid. Permissive policies are joined by OR and restrictive ones by AND (the manual's chapter on
 * row security policies): a new permissive one shows more, and so does a restrictive one that goes.
 */
final class HiddenRows implements SecurityChange.Cases<Optional<Widening>> {
    private final Before before;
    private final Catalog to;
    private final List<Change> changes;

    HiddenRows(Before before, Catalog to, List<Change> changes) {
        this.before = before;
        this.to = to;
        this.changes = changes;
    }

    @Override
    public Optional<Widening> setRowSecurity(SecurityChange.SetRowSecurity change) {
        RowSecurity was = security(change.table());
        if (was.enabled() && !change.enabled()) {
            return Optional.of(new Widening(
                    change.table().toString(),
                    "row-level security of " + change.table() + " is switched off: every row is shown to "
                            + readers(change.table())));
        }
        return was.forced() && !change.forced() && change.enabled()
                ? Optional.of(new Widening(
                        change.table().toString(),
                        "row-level security of " + change.table() + " no longer holds for the table's owner"))
                : Optional.empty();
    }

    @Override
    public Optional<Widening> createPolicy(SecurityChange.CreatePolicy change) {
        Policy policy = change.policy();
        RowSecurity was = security(change.table());
        if (!was.enabled()) {
            return Optional.empty();
        }
        Optional<Policy> old = was.policy(policy.name());
        if (old.isPresent()) {
            return PolicyLooseness.looser(old.get(), policy, before)
                    ? Optional.of(
                            widening(change.table(), policy, "is loosened or rewritten: it may show more rows to "))
                    : Optional.empty();
        }
        return policy.permissive()
                ? Optional.of(widening(change.table(), policy, "is one more way to rows, for "))
                : Optional.empty();
    }

    @Override
    public Optional<Widening> dropPolicy(SecurityChange.DropPolicy change) {
        boolean comesBack = changes.stream()
                .anyMatch(c -> c instanceof SecurityChange.CreatePolicy create
                        && create.table().equals(change.table())
                        && create.policy().name().equals(change.policy().name()));
        boolean holds =
                security(change.table()).enabled() && to.table(change.table()).isPresent();
        return holds && !comesBack && !change.policy().permissive()
                ? Optional.of(widening(change.table(), change.policy(), "no longer restricts "))
                : Optional.empty();
    }

    @Override
    public Optional<Widening> markPolicy(SecurityChange.MarkPolicy change) {
        return Optional.empty();
    }

    private RowSecurity security(TableName table) {
        return before.table(table).map(Table::rowSecurity).orElse(RowSecurity.NONE);
    }

    private static Widening widening(TableName table, Policy policy, String what) {
        return new Widening(
                table + "." + policy.name(),
                "policy " + policy.name() + " of " + table + " " + what + roles(policy.roles()));
    }

    private static String roles(List<String> roles) {
        return roles.contains("public") ? "everyone (PUBLIC)" : String.join(", ", roles);
    }

    private String readers(TableName table) {
        List<String> readers = to.access().grants().stream()
                .filter(g -> (g.on() instanceof Securable.OfTable t && t.table().equals(table))
                        || (g.on() instanceof Securable.OfColumn c && c.table().equals(table)))
                .map(Access.Grant::role)
                .distinct()
                .sorted()
                .toList();
        return readers.isEmpty() ? "each role that may read it" : roles(readers);
    }
}
