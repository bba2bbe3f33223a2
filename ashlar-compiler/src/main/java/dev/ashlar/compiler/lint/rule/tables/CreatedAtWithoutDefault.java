package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A creation time that the database does not set is set by whoever writes the row, by its own clock, or not at all. */
final class CreatedAtWithoutDefault implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "a creation time that the database does not set");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Timestamps.created(model).stream()
                .filter(field -> field.defaultValue() == null)
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` is not set by the database",
                                field.span(),
                                "add `@default(now())`")
                        .fix(Fix.of(
                                "add @default(now())",
                                subject.edits().setAttribute(field, "default", "@default(now())"))));
    }
}
