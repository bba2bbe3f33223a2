package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Timestamps;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A time that the database sets is never missing, and whoever reads it should not have to handle that it is. */
final class OptionalCreatedAt implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TABLES, "a creation time that may be null");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Timestamps.created(model).stream()
                .filter(field -> field.arity() == Arity.OPTIONAL && field.defaultValue() instanceof DefaultValue.Now)
                .map(field -> finding(
                        "`" + model.name() + "." + field.name()
                                + "` is set by the database, and may be null all the same",
                        field.span(),
                        "make it required"));
    }
}
