package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** In PostgreSQL text is as fast; a length in the type is a limit that somebody must migrate on the day it is wrong. */
final class VarcharWithLimit implements ModelRule {
    private static final Set<String> LIMITED = Set.of("VarChar", "Char");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a length in the type instead of a check");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> LIMITED.contains(Types.nativeName(field)))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` has its length in its type",
                        field.span(),
                        "leave `@db." + Types.nativeName(field)
                                + "` out (the column is text); keep a real limit as `/// @check(\"length("
                                + field.column()
                                + ") <= n\")`"));
    }
}
