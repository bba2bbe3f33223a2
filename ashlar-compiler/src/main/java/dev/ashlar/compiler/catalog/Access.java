package dev.ashlar.compiler.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles, and what they may do. A database's own catalogue has what is granted to every role but the owners; a schema's has
 * what it declares, and says which roles it speaks of.
 *
 * @param roles of a schema those it declares, of a database all there are
 * @param grants one for each privilege
 * @param speaksOf the roles whose grants a schema says completely; empty in a database's own catalogue
 */
public record Access(List<Role> roles, List<Grant> grants, Set<String> speaksOf) {
    public static final Access NONE = new Access(List.of(), List.of(), Set.of());

    public Access {
        roles = List.copyOf(roles);
        grants = List.copyOf(grants);
        speaksOf = Set.copyOf(speaksOf);
    }

    public Optional<Role> role(String name) {
        return roles.stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** What a schema says: it speaks of its roles, and of those that it grants something to. */
    public static Access declared(List<Role> roles, List<Grant> grants) {
        Stream<String> named =
                Stream.concat(roles.stream().map(Role::name), grants.stream().map(Grant::role));
        return new Access(roles, grants, named.collect(Collectors.toSet()));
    }

    /** The roles by their names alone, and nothing granted. */
    public Access bare() {
        return declared(
                roles.stream()
                        .map(r -> new Role(r.name(), false, true, List.of()))
                        .toList(),
                List.of());
    }

    /**
     * A role, which belongs to the whole server.
     *
     * @param memberOf the roles it is a member of, by name
     */
    public record Role(String name, boolean login, boolean inherit, List<String> memberOf) {
        public Role {
            memberOf = memberOf.stream().sorted().toList();
        }
    }

    /**
     * One privilege of one role.
     *
     * @param role {@code public} for everyone
     */
    public record Grant(Securable on, String role, String privilege) {}
}
