package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/** A temporary table outlives its transaction: on a pooled connection the next tenant reads it. */
final class TemporaryTablesForEveryone implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.SECURITY, "every role may make temporary tables")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.grants().stream()
                .filter(grant -> grant.object().kind() == ObjectName.Kind.DATABASE
                        && grant.grantee().equals("public")
                        && grant.privilege().equals("TEMPORARY"))
                .map(grant -> finding(
                        "every role may make temporary tables in the database `"
                                + grant.object().name() + "`",
                        grant.object(),
                        "`REVOKE TEMPORARY ON DATABASE "
                                + Identifier.quote(grant.object().name()) + " FROM PUBLIC`"));
    }
}
