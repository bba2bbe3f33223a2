package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Among tables that point at each other, one that stands alone is a log, a leftover, or keeps references that nobody guards. */
final class TableWithoutRelations implements ModelRule {
    private static final int MANY = 5;

    @Override
    public About about() {
        return About.info(Category.TABLES, "a table that points at nothing, and that nothing points at")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        long all = subject.tables().count();
        long alone = subject.tables().filter(TableWithoutRelations::isAlone).count();
        return !isAlone(model) || all < MANY || 2 * alone > all
                ? Stream.empty()
                : Stream.of(finding(
                        "`" + model.name() + "` points at nothing, and nothing points at it",
                        model.span(),
                        "add the relation that is meant, or drop the table if nothing reads it"));
    }

    private static boolean isAlone(Model model) {
        return model.relations().findAny().isEmpty();
    }
}
