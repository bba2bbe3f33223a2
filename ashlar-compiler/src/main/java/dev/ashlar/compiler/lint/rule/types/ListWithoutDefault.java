package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A list that a statement leaves out is NULL, which is not empty, and conditions over it leave the row out. */
final class ListWithoutDefault implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TYPES, "a list that is NULL by default").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> field.arity() == Arity.LIST && field.defaultValue() == null)
                .map(field -> finding(
                                "`" + model.name() + "." + field.name()
                                        + "` is NULL, and not empty, where a statement leaves it out",
                                field.span(),
                                "add `@default([])`")
                        .fix(Fix.of(
                                "add @default([])", subject.edits().setAttribute(field, "default", "@default([])"))));
    }
}
