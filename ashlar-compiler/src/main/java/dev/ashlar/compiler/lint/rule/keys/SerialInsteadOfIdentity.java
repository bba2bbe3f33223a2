package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** A serial is an integer, a sequence and a default, with privileges of their own; an identity is one thing. */
final class SerialInsteadOfIdentity implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.KEYS, "a serial where an identity does the same")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> field.defaultValue() instanceof DefaultValue.AutoIncrement
                        && field.options().identity() == null)
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` is a serial",
                                field.span(),
                                "write `/// @identity(byDefault)` above it")
                        .fix(Fix.of(
                                "make it an identity", subject.edits().addDirective(field, "@identity(byDefault)"))));
    }
}
