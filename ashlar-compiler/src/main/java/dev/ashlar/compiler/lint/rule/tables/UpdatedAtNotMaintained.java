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

/** A time of change that is set when somebody remembers is trusted by caches and exports, and misses changes. */
final class UpdatedAtNotMaintained implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "a time of change that nothing maintains");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Timestamps.updated(model).stream()
                .filter(field -> !field.updatedAt())
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` does not change when the row does",
                                field.span(),
                                "add `@updatedAt`")
                        .fix(Fix.of("add @updatedAt", subject.edits().setAttribute(field, "updatedAt", "@updatedAt"))));
    }
}
