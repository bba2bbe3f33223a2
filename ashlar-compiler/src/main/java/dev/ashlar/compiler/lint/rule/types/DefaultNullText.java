package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text NULL is four letters: IS NULL does not find it, and it gets into letters to customers. */
final class DefaultNullText implements ModelRule {
    private static final Set<String> NOTHINGS = Set.of("null", "undefined", "none", "nil", "n/a", "na", "-");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a default that is a word for nothing");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> field.arity() != Arity.LIST && Types.is(field, ScalarType.STRING))
                .flatMap(field -> nothing(field).stream()
                        .map(word -> finding(
                                        "the default of `" + model.name() + "." + field.name() + "` is the text `"
                                                + word + "`",
                                        field.span(),
                                        "leave the default out, and let the column be null")
                                .fix(fix(field, subject))));
    }

    private static Optional<String> nothing(ScalarField field) {
        return field.defaultValue() instanceof DefaultValue.Text text
                        && NOTHINGS.contains(text.value().toLowerCase(Locale.ROOT))
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static @Nullable Fix fix(ScalarField field, Subject subject) {
        return field.isRequired()
                ? null
                : Fix.of("leave the default out", subject.edits().removeAttribute(field, "default"));
    }
}
