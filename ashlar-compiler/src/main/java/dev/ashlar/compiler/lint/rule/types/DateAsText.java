package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A date as text takes any text, and is compared letter by letter. */
final class DateAsText implements ModelRule {
    private static final Set<String> DATES =
            Set.of("date", "birthday", "birthdate", "dob", "timestamp", "datetime", "deadline");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a date or a moment kept as text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field) && isDate(Words.of(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a date as text",
                        field.span(),
                        "make it `DateTime` with `@db.Timestamptz` for a moment, or `@db.Date` for a day"));
    }

    /** {@code expiresAt}, {@code startDate}, {@code dateOfBirth}; not {@code at} alone, which may be a place. */
    private static boolean isDate(List<String> words) {
        String last = words.isEmpty() ? "" : words.get(words.size() - 1);
        boolean moment = words.size() == 2 && last.equals("at") && words.get(0).matches(".*(ed|es|s)");
        return moment || DATES.contains(last) || String.join("_", words).equals("date_of_birth");
    }
}
