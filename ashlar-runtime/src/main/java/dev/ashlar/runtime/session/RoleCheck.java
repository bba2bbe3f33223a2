package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.RowSecurityBypassed;
import dev.ashlar.runtime.error.UnscopedRefused;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether row-level security holds the role that is about to work. */
final class RoleCheck {
    private static final String ROLE = "SELECT r.rolname, r.rolsuper, r.rolbypassrls, EXISTS (SELECT 1 FROM pg_class c"
            + " WHERE c.relrowsecurity AND (c.relforcerowsecurity OR NOT pg_has_role(r.oid, c.relowner, 'USAGE')))"
            + " FROM pg_roles r WHERE r.rolname = coalesce(?, current_user)";

    private RoleCheck() {}

    /**
     * @param role what tenants' statements run as; null: as who logged in
     * @throws RowSecurityBypassed when the role would see every tenant's rows
     */
    static void heldBySecurity(Executor executor, @Nullable String role) {
        Role found = find(executor, role);
        if (found.superuser || found.bypass) {
            throw new RowSecurityBypassed(found.name, found.superuser ? "is a superuser" : "has BYPASSRLS");
        }
    }

    /** @throws UnscopedRefused when row-level security would hide rows from the role that logged in */
    static void freeOfSecurity(Executor executor) {
        Role found = find(executor, null);
        if (!found.superuser && !found.bypass && found.hidden) {
            throw new UnscopedRefused(
                    "role \"" + found.name + "\" of unscopedUrl is held by row-level security itself: give"
                            + " it BYPASSRLS, or name a superuser; it would see no rows");
        }
    }

    private static Role find(Executor executor, @Nullable String role) {
        Statement statement = new Statement(ROLE, List.of(new Parameter(PgType.STRING, role)));
        List<Role> roles = executor.query(
                statement,
                row -> new Role(
                        String.valueOf(row.get(0, PgType.STRING)),
                        Boolean.TRUE.equals(row.get(1, PgType.BOOLEAN)),
                        Boolean.TRUE.equals(row.get(2, PgType.BOOLEAN)),
                        Boolean.TRUE.equals(row.get(3, PgType.BOOLEAN))));
        if (roles.isEmpty()) {
            throw new IllegalArgumentException(
                    "role \"" + role + "\" of tenantRole does not exist: CREATE ROLE it first");
        }
        return roles.get(0);
    }

    private record Role(String name, boolean superuser, boolean bypass, boolean hidden) {}
}
