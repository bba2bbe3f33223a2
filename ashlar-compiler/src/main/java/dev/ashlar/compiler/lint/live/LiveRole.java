package dev.ashlar.compiler.lint.live;

import java.util.List;
import java.util.Map;

/**
 * A role; PostgreSQL's own ({@code pg_...}) are left out.
 *
 * @param connectionLimit -1 for none
 * @param memberOf the roles that it is a member of, directly
 * @param settings what {@code ALTER ROLE ... SET} says, for every database or for this one
 * @param tables how many tables it owns here
 */
public record LiveRole(
        String name,
        boolean superuser,
        boolean bypassRls,
        boolean login,
        boolean createRole,
        boolean createDatabase,
        boolean replication,
        boolean inherit,
        int connectionLimit,
        List<String> memberOf,
        Map<String, String> settings,
        int tables) {
    public LiveRole {
        memberOf = List.copyOf(memberOf);
        settings = Map.copyOf(settings);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.ROLE, name);
    }
}
