package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.TableName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Roles and privileges. Those of roles that no schema speaks of are left alone, and so is what is granted on things that the
 * schema does not have. Roles belong to the whole server, and none is ever dropped.
 */
final class AccessDiff {
    private final Catalog from;
    private final Catalog to;
    private final Steps steps;
    private final Set<String> speaksOf;

    AccessDiff(Catalog from, Catalog to, Steps steps) {
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.speaksOf = new HashSet<>(from.access().speaksOf());
        speaksOf.addAll(to.access().speaksOf());
    }

    void run() {
        Set<Access.Grant> before = new HashSet<>(from.access().grants());
        Set<Access.Grant> after = new HashSet<>(to.access().grants());
        List<Access.Grant> revoked = from.access().grants().stream()
                .filter(g -> !after.contains(g) && speaksOf.contains(g.role()) && isThere(g.on()))
                .toList();
        List<Access.Grant> granted = to.access().grants().stream()
                .filter(g -> speaksOf.contains(g.role()) && (!before.contains(g) || isMadeAnew(g.on())))
                .toList();
        Set<String> given = granted.stream().map(Access.Grant::role).collect(Collectors.toSet());
        given.addAll(inPolicies(to));
        to.access().roles().stream()
                .filter(role -> to.access().speaksOf().contains(role.name()))
                .forEach(role -> role(role, given.contains(role.name())));
        grouped(revoked).forEach((g, p) -> steps.add(phase(g.on()), new AccessChange.Revoke(g.on(), g.role(), p)));
        grouped(granted).forEach((g, p) -> steps.add(Phase.ACCESS, new AccessChange.Grant(g.on(), g.role(), p)));
    }

    /**
     * A role is made where it is missing, and by the script that first gives it something: the server that the script is
     * written on may have it, and another may not.
     */
    private void role(Access.Role role, boolean given) {
        boolean first = given && !hasAny(role.name());
        Access.Role usual = new Access.Role(role.name(), false, true, List.of());
        Access.Role present = from.access().role(role.name()).orElse(usual);
        if (first || from.access().role(role.name()).isEmpty()) {
            steps.add(Phase.ROLES, new AccessChange.CreateRole(role.name()));
        }
        List<String> leaves = present.memberOf().stream()
                .filter(r -> !role.memberOf().contains(r) && speaksOf.contains(r))
                .toList();
        boolean same = present.login() == role.login()
                && present.inherit() == role.inherit()
                && present.memberOf().containsAll(role.memberOf())
                && leaves.isEmpty();
        if (!same || (first && !role.equals(usual))) {
            steps.add(Phase.ROLES, new AccessChange.AlterRole(role, leaves));
        }
    }

    /** Whether the database gives the role something by now, so that an earlier script made it. */
    private boolean hasAny(String role) {
        return from.access().grants().stream().anyMatch(g -> g.role().equals(role))
                || inPolicies(from).contains(role);
    }

    private static Set<String> inPolicies(Catalog catalog) {
        return catalog.tables().stream()
                .flatMap(t -> t.rowSecurity().policies().stream())
                .flatMap(p -> p.roles().stream())
                .collect(Collectors.toSet());
    }

    /** What things to come no longer give, those that are made now must not give either. */
    private static Phase phase(Securable revokedOn) {
        return revokedOn instanceof Securable.ToCome ? Phase.ROLES : Phase.ACCESS;
    }

    private static Map<Access.Grant, List<String>> grouped(List<Access.Grant> grants) {
        Map<Access.Grant, List<String>> groups = new LinkedHashMap<>();
        grants.forEach(g -> groups.computeIfAbsent(new Access.Grant(g.on(), g.role(), ""), k -> new ArrayList<>())
                .add(g.privilege()));
        return groups;
    }

    /** Whether the schema has the thing, so that what it does not say of it is not meant. */
    private boolean isThere(Securable on) {
        if (on instanceof Securable.OfTable table) {
            return to.table(table.table()).isPresent() || isGrantedOn(table.table());
        }
        if (on instanceof Securable.OfColumn column) {
            return to.table(column.table())
                            .flatMap(t -> t.column(column.column()))
                            .isPresent()
                    || isGrantedOn(column.table());
        }
        return !(on instanceof Securable.OfSequence sequence) || (isSerial(to, sequence) && isSerial(from, sequence));
    }

    /** A view, of which the catalogue knows no more than what is granted on it. */
    private boolean isGrantedOn(TableName view) {
        return from.table(view).isEmpty()
                && to.access().grants().stream()
                        .map(Access.Grant::on)
                        .anyMatch(on ->
                                (on instanceof Securable.OfTable t && t.table().equals(view))
                                        || (on instanceof Securable.OfColumn c
                                                && c.table().equals(view)));
    }

    /** A sequence that comes with its column has nobody's privileges yet. */
    private boolean isMadeAnew(Securable on) {
        return on instanceof Securable.OfSequence sequence && !isSerial(from, sequence);
    }

    private static boolean isSerial(Catalog catalog, Securable.OfSequence sequence) {
        return catalog.table(sequence.table())
                .flatMap(t -> t.column(sequence.column()))
                .filter(c -> c.defaultValue() instanceof ColumnDefault.Serial)
                .isPresent();
    }
}
