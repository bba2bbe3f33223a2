package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveGrant;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Policies say nothing of TRUNCATE and of foreign keys: a role with `GRANT ALL` empties the table of all tenants. */
final class PrivilegeBeyondPolicies implements LiveRule {
    private static final Set<String> BEYOND = Set.of("TRUNCATE", "REFERENCES", "TRIGGER");

    @Override
    public About about() {
        return About.warning(Category.SECURITY, "TRUNCATE, REFERENCES or TRIGGER granted on tables under row security");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.grants().stream()
                .filter(grant -> grant.object().kind() == ObjectName.Kind.TABLE && BEYOND.contains(grant.privilege()))
                .filter(grant -> Guarded.tables(database)
                        .anyMatch(table -> table.object().equals(grant.object())))
                .collect(Collectors.groupingBy(LiveGrant::grantee, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> ofRole(entry.getKey(), entry.getValue(), database));
    }

    private LiveFinding ofRole(String role, List<LiveGrant> grants, LiveDatabase database) {
        List<String> privileges = grants.stream()
                .map(LiveGrant::privilege)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        List<QualifiedName> tables = Guarded.tables(database)
                .filter(table ->
                        grants.stream().anyMatch(grant -> grant.object().equals(table.object())))
                .map(LiveTable::name)
                .toList();
        String schemas = tables.stream()
                .map(table -> Identifier.quote(table.schema()))
                .distinct()
                .collect(Collectors.joining(", "));
        return finding(
                "`" + role + "` has " + String.join(", ", privileges) + " on " + Amounts.names(tables)
                        + ", which no policy limits",
                ObjectName.of(ObjectName.Kind.ROLE, role),
                "`REVOKE " + String.join(", ", privileges) + " ON ALL TABLES IN SCHEMA " + schemas + " FROM "
                        + Guarded.quoted(List.of(role)) + "`");
    }
}
