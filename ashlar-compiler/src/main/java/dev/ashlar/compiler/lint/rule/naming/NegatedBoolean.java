package dev.ashlar.compiler.lint.rule.naming;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A condition that denies a negation is read twice by everybody, and wrongly by some. */
final class NegatedBoolean implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.NAMING, "a boolean that says what is not").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.BOOLEAN))
                .filter(field -> Words.of(field.name()).stream()
                        .limit(2)
                        .anyMatch(Set.of("not", "no", "non", "dont", "never")::contains))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` says what is not",
                        field.span(),
                        "turn it round, so that true says what is"));
    }
}
