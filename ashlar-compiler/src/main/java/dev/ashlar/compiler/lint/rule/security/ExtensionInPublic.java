package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/** Its functions mix with one's own, are granted and dumped with them, and a name of a later version may collide. */
final class ExtensionInPublic implements LiveRule {
    @Override
    public About about() {
        return About.info(Category.SECURITY, "an extension whose objects lie among the tables")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.extensions().stream()
                .filter(extension -> extension.schema().equals("public"))
                .map(
                        extension -> finding(
                                "the extension `" + extension.name() + "` lies in the schema `public`",
                                extension.object(),
                                extension.relocatable()
                                        ? "`CREATE SCHEMA IF NOT EXISTS extensions; ALTER EXTENSION "
                                                + Identifier.quote(extension.name())
                                                + " SET SCHEMA extensions`, and add it to the search path"
                                        : "it cannot be moved: at the next chance make it anew with `CREATE EXTENSION ... SCHEMA extensions`"));
    }
}
