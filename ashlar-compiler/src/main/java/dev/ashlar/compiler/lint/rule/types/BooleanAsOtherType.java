package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A yes or no kept as a letter or a number takes every other value as well, and each reader understands it in its own way. */
final class BooleanAsOtherType implements ModelRule {
    private static final Set<String> ANSWERS = Set.of("true", "false", "yes", "no", "y", "n", "t", "f", "on", "off");
    private static final Set<String> ASKS = Set.of("is", "has", "can", "should", "allow", "enable");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a yes or no that is no boolean");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> field.arity() != Arity.LIST && (isAnswer(field) || isQuestion(field)))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a yes or no in a type that takes more",
                        field.span(),
                        "make it `Boolean`"));
    }

    private static boolean isAnswer(ScalarField field) {
        return Types.isText(field)
                && field.defaultValue() instanceof DefaultValue.Text text
                && ANSWERS.contains(text.value().toLowerCase(Locale.ROOT));
    }

    /** {@code isActive Int}; a text called so may say how, a number does not. */
    private static boolean isQuestion(ScalarField field) {
        List<String> words = Words.of(field.name());
        boolean small =
                Types.is(field, ScalarType.INT) || Types.nativeName(field).equals("Char");
        return small && words.size() > 1 && ASKS.contains(words.get(0));
    }
}
