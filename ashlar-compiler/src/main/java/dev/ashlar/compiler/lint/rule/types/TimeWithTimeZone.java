package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A time of day with an offset and no date cannot say when it is; the manual advises against the type. */
final class TimeWithTimeZone implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "a time of day with an offset");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.nativeName(field).equals("Timetz"))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name()
                                + "` is a time of day with an offset, and no date to tell which holds",
                        field.span(),
                        "write `@db.Timestamptz` for a moment, or `@db.Time` with the zone's name beside it"));
    }
}
