package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A birthday has no hour: kept as a moment it is the day before for a reader to the west. */
final class DayAsMoment implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.TYPES, "a day of the calendar kept as a moment");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(Types::isDay)
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` is a day, kept as a moment",
                        field.span(),
                        "write `@db.Date`"));
    }
}
