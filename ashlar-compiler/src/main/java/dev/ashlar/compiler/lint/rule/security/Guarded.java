package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveGrant;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.LiveView;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.sql.Identifier;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions about tables under row-level security. */
final class Guarded {
    private Guarded() {}

    static Stream<LiveTable> tables(LiveDatabase database) {
        return database.tables().stream().filter(LiveTable::rowSecurity);
    }

    /** The guarded tables that a view reads, through other views too. */
    static List<LiveTable> readBy(LiveView view, LiveDatabase database) {
        Set<QualifiedName> seen = new HashSet<>();
        collect(view.reads(), database, seen);
        return tables(database).filter(table -> seen.contains(table.name())).toList();
    }

    private static void collect(List<QualifiedName> names, LiveDatabase database, Set<QualifiedName> seen) {
        for (QualifiedName name : names) {
            if (seen.add(name)) {
                database.views().stream()
                        .filter(view -> view.name().equals(name))
                        .forEach(view -> collect(view.reads(), database, seen));
            }
        }
    }

    /** Whether no policy of the table holds the role back. */
    static boolean isAbove(String role, LiveTable table, LiveDatabase database) {
        boolean owner = table.owner().equals(role) && !table.forced();
        return owner
                || database.role(role)
                        .filter(r -> r.superuser() || r.bypassRls())
                        .isPresent();
    }

    /** The roles, besides its owner, that may read the object. */
    static List<String> readers(ObjectName object, LiveDatabase database) {
        return database.grants().stream()
                .filter(grant ->
                        grant.object().equals(object) && grant.privilege().equals("SELECT"))
                .map(LiveGrant::grantee)
                .distinct()
                .toList();
    }

    /** As REVOKE and GRANT name them. */
    static String quoted(List<String> roles) {
        return roles.stream()
                .map(role -> role.equals("public") ? "PUBLIC" : Identifier.quote(role))
                .collect(Collectors.joining(", "));
    }
}
