package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A type with one value says nothing about a row. */
final class EnumWithOneValue implements Rule {
    @Override
    public About about() {
        return About.info(Category.TYPES, "an enum with one value");
    }

    @Override
    public Stream<Diagnostic> check(Subject subject) {
        return subject.schema().enums().stream()
                .filter(type -> type.values().size() == 1)
                .map(type -> finding(
                        "`" + type.name() + "` has one value, which tells nothing apart",
                        type.span(),
                        "remove it, or add what it is there to tell apart"));
    }
}
