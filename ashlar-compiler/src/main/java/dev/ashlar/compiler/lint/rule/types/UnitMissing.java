package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A duration or a size that does not say its unit is read in another one sooner or later. */
final class UnitMissing implements ModelRule {
    private static final Set<String> MEASURES = Set.of(
            "timeout",
            "duration",
            "delay",
            "ttl",
            "latency",
            "interval",
            "elapsed",
            "distance",
            "weight",
            "temperature",
            "bandwidth");

    @Override
    public About about() {
        return About.info(Category.TYPES, "a duration or a size without its unit")
                .from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isNumber(field) && MEASURES.contains(Words.last(field.name())))
                .filter(field -> field.documentation().isEmpty())
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` does not say its unit",
                        field.span(),
                        "put the unit into the name, or into a `///` line above the field"));
    }
}
