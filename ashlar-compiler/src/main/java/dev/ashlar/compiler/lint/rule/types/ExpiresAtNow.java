package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A row whose end defaults to now is over when it is written. */
final class ExpiresAtNow implements ModelRule {
    private static final Set<String> ENDS = Set.of(
            "expires_at",
            "expires",
            "expires_on",
            "expiry",
            "expiry_date",
            "expiration",
            "expiration_date",
            "expired_at",
            "valid_until",
            "valid_to",
            "ends_at",
            "end_date",
            "deleted_at",
            "due_at",
            "due_date");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "an end that is now by default");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isDateTime(field)
                        && field.defaultValue() instanceof DefaultValue.Now
                        && ENDS.contains(Words.snake(field.name())))
                .map(field -> finding(
                        "a new `" + model.name() + "` is over at once: `" + field.name() + "` is now by default",
                        field.span(),
                        "leave the default out, or write `@default(dbgenerated(\"now() + interval '1 hour'\"))`"));
    }
}
