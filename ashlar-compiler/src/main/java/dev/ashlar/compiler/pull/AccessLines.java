package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.TableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Roles, and what they may do, as directives. A role that may do nothing here is the server's alone. */
final class AccessLines {
    private static final String EVERYONE = "public";

    private final Access access;
    private final List<RoleLines> roles;

    private AccessLines(Access access, List<RoleLines> roles) {
        this.access = access;
        this.roles = roles;
    }

    /**
     * @param junctions tables that no model stands for
     */
    static AccessLines of(Catalog catalog, Names names, Set<TableName> junctions) {
        Access access = catalog.access();
        return new AccessLines(
                access,
                access.grants().stream()
                        .filter(grant -> !isOfEveryDatabase(grant))
                        .map(Access.Grant::role)
                        .distinct()
                        .sorted()
                        .map(role -> RoleLines.of(catalog, names, junctions, role))
                        .filter(RoleLines::isSayable)
                        .toList());
    }

    /** Each is a comment of its own: the roles, then what they may do with whole schemas. */
    Stream<String> ofFile() {
        Stream<String> declared = access.roles().stream()
                .filter(role -> roles.stream().anyMatch(r -> r.isOf(role.name())))
                .map(RoleLines::role);
        return Stream.concat(declared, roles.stream().flatMap(r -> r.ofFile().stream()));
    }

    /** What stands above the model or view of a table. */
    Lines above(TableName table) {
        Lines lines = new Lines();
        roles.forEach(role -> lines.add(role.above(table)));
        return lines;
    }

    /** Everyone may use the schema {@code public}, in every database. */
    private static boolean isOfEveryDatabase(Access.Grant grant) {
        return grant.role().equals(EVERYONE) && grant.on() instanceof Securable.OfSchema;
    }
}
