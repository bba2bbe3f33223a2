package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A nullable boolean has three values, and NOT leaves the rows out that have none. */
final class OptionalBoolean implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.TYPES, "a boolean with three values");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.BOOLEAN) && field.arity() == Arity.OPTIONAL)
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` may be true, false or null",
                        field.span(),
                        "make it `Boolean @default(false)`, or an enum if the third answer means something"));
    }
}
