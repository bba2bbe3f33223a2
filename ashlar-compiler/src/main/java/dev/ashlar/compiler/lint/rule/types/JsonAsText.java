package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** JSON in a text column is checked by nobody; a jsonb is checked when it is written, and can be asked and indexed. */
final class JsonAsText implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "JSON kept as text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field) && (isCalledJson(field) || hasJsonAsDefault(field)))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps JSON as text",
                        field.span(),
                        "make it `Json`"));
    }

    private static boolean isCalledJson(ScalarField field) {
        List<String> words = Words.of(field.name());
        return (words.size() > 1 && words.get(words.size() - 1).equals("json"))
                || field.name().equals("json");
    }

    private static boolean hasJsonAsDefault(ScalarField field) {
        return field.defaultValue() instanceof DefaultValue.Text text
                && text.value().matches("(?s)\\s*(\\{.*\\}|\\[.*\\])\\s*");
    }
}
