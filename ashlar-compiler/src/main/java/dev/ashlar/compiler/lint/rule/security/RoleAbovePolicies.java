package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveRole;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * A superuser and a role with BYPASSRLS see every row whatever the policies say. Such a role with grants on tables is one
 * that somebody works with.
 */
final class RoleAbovePolicies implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a login role with grants that no policy holds");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        long guarded = Guarded.tables(database).count();
        return database.roles().stream()
                .filter(role -> guarded > 0
                        && role.login()
                        && (role.superuser() || role.bypassRls())
                        && hasGrants(role, database))
                .map(role -> finding(
                        "`" + role.name() + "` may log in, has grants on tables, and "
                                + (role.superuser() ? "is a superuser" : "has BYPASSRLS") + ": no policy holds it",
                        role.object(),
                        "`ALTER ROLE " + Identifier.quote(role.name())
                                + (role.superuser() ? " NOSUPERUSER NOBYPASSRLS`" : " NOBYPASSRLS`")
                                + ", unless it is the operator's alone"));
    }

    private static boolean hasGrants(LiveRole role, LiveDatabase database) {
        return database.grants().stream()
                .anyMatch(grant -> grant.object().kind() == ObjectName.Kind.TABLE
                        && grant.grantee().equals(role.name()));
    }
}
