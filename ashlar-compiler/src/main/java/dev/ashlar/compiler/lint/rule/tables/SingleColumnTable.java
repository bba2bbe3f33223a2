package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A table of one column that nothing points at is an enum, a check, or not finished. */
final class SingleColumnTable implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TABLES, "a table of one column").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars().count() != 1
                        || ForeignKeys.into(model, subject.schema()).findAny().isPresent()
                ? Stream.empty()
                : Stream.of(finding(
                        "`" + model.name() + "` has one column, and nothing points at it",
                        model.span(),
                        "use an enum for what the code knows by name, or a check"));
    }
}
