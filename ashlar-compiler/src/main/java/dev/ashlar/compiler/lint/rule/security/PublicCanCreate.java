package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * Who may create in a schema of the search path can put a function or a table before yours. PostgreSQL 15 stopped giving
 * this to everyone; upgraded databases still have it.
 */
final class PublicCanCreate implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a schema in which every role may make objects");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.grants().stream()
                .filter(grant -> grant.object().kind() == ObjectName.Kind.SCHEMA
                        && grant.grantee().equals("public")
                        && grant.privilege().equals("CREATE"))
                .map(grant -> finding(
                        "every role may create objects in the schema `"
                                + grant.object().name() + "`",
                        grant.object(),
                        "`REVOKE CREATE ON SCHEMA "
                                + Identifier.quote(grant.object().name()) + " FROM PUBLIC`"));
    }
}
