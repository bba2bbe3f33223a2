package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.Optional;
import java.util.stream.Stream;

/** The library is new, the functions in the database are of the old version: fixes of both are not there. */
final class ExtensionOutdated implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "an extension that was not updated with the server");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.extensions().stream()
                .filter(extension -> !extension
                        .version()
                        .equals(Optional.ofNullable(extension.available()).orElse(extension.version())))
                .map(extension -> finding(
                        "the extension `" + extension.name() + "` is " + extension.version() + "; the server has "
                                + extension.available(),
                        extension.object(),
                        "`ALTER EXTENSION " + Identifier.quote(extension.name()) + " UPDATE`"));
    }
}
