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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers as text are compared letter by letter, and the first blank or comma breaks every sum. */
final class NumberAsText implements ModelRule {
    private static final Set<String> NUMBERS = Set.of(
            "amount",
            "price",
            "quantity",
            "qty",
            "count",
            "balance",
            "age",
            "height",
            "width",
            "latitude",
            "longitude",
            "lat",
            "lng",
            "percentage",
            "subtotal");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a number kept as text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field))
                .filter(field -> NUMBERS.contains(Words.last(field.name())) || hasNumberAsDefault(field))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a number as text",
                        field.span(),
                        "make it `Int`, `BigInt` or `Decimal`"));
    }

    private static boolean hasNumberAsDefault(ScalarField field) {
        return field.defaultValue() instanceof DefaultValue.Text text
                && text.value().matches("-?[0-9]+(\\.[0-9]+)?")
                && !field.name().toLowerCase(Locale.ROOT).contains("version");
    }
}
