package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveRole;
import dev.ashlar.compiler.lint.live.LiveTable;
import dev.ashlar.compiler.lint.live.QualifiedName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where no other role has a grant the application connects as the owner, who can drop the table, and its policies too.
 */
final class ApplicationRoleOwnsTables implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "tables under row security that nobody but their owner was granted");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.roles().stream()
                .filter(role -> role.login() && !owned(role, database).isEmpty())
                .map(
                        role -> finding(
                                "`" + role.name() + "` may log in and owns " + Amounts.names(owned(role, database))
                                        + ", which nobody else was granted: the application works as the owner of its policies",
                                role.object(),
                                "make a role for the application: `CREATE ROLE app LOGIN; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ... TO app`"));
    }

    private static List<QualifiedName> owned(LiveRole role, LiveDatabase database) {
        return Guarded.tables(database)
                .filter(table -> table.owner().equals(role.name()) && table.partitionOf() == null)
                .filter(table -> database.grants().stream()
                        .noneMatch(grant -> grant.object().equals(table.object())))
                .map(LiveTable::name)
                .toList();
    }
}
