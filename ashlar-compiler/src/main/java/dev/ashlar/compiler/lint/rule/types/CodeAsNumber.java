package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A row of digits that nobody adds up loses its leading zeros as a number. */
final class CodeAsNumber implements ModelRule {
    private static final Set<String> CODES = Set.of(
            "zip",
            "zip_code",
            "zipcode",
            "postal_code",
            "post_code",
            "postcode",
            "phone",
            "phone_number",
            "mobile",
            "mobile_number",
            "fax",
            "ssn",
            "iban",
            "account_number",
            "card_number",
            "isbn",
            "ean",
            "barcode",
            "tax_number",
            "passport_number");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a code of digits kept as a number");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isNumber(field) && CODES.contains(Words.snake(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` loses its leading zeros as a number",
                        field.span(),
                        "make it `String`, with a check for its form"));
    }
}
