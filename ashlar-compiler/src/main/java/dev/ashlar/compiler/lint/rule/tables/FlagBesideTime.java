package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A flag and the time at which it was set say one thing twice, and soon there are rows where they differ. */
final class FlagBesideTime implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "a flag beside the time that says the same");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.BOOLEAN) && !isChecked(model, field))
                .flatMap(flag -> time(model, flag)
                        .filter(time -> !isChecked(model, time))
                        .map(time -> finding(
                                "`" + model.name() + "." + flag.name() + "` says again what `" + time.name() + "` says",
                                flag.span(),
                                "remove `" + flag.name() + "`: a row without `" + time.name()
                                        + "` is one where it is false"))
                        .stream());
    }

    /** {@code publishedAt} for {@code published} and {@code isPublished}. */
    private static Optional<ScalarField> time(Model model, ScalarField flag) {
        String stem = Words.snake(flag.name()).replaceFirst("^(is|was|has_been)_", "");
        return model.scalars()
                .filter(time -> Types.isDateTime(time) && time.arity() == Arity.OPTIONAL)
                .filter(time -> Words.snake(time.name()).matches(Pattern.quote(stem) + "_(at|on|time|date)"))
                .findFirst();
    }

    /** A check that speaks of the column may well hold the two together. */
    private static boolean isChecked(Model model, ScalarField field) {
        return model.checks().stream().anyMatch(check -> check.expression().contains(field.column()));
    }
}
