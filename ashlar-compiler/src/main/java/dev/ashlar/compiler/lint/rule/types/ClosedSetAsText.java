package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A status kept as free text takes any spelling; an enum or a check takes those that mean something. */
final class ClosedSetAsText implements ModelRule {
    private static final Set<String> USUAL_NAMES = Set.of("status", "state", "role", "kind");

    @Override
    public About about() {
        return About.info(Category.TYPES, "a status or role that takes any text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.is(field, ScalarType.STRING) && USUAL_NAMES.contains(field.name()))
                .filter(field -> !isChecked(model, field))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` takes any text",
                        field.span(),
                        "declare an enum, or a check: `/// @check(\"" + field.column() + " in ('a', 'b')\")`"));
    }

    private static boolean isChecked(Model model, ScalarField field) {
        return model.checks().stream().anyMatch(check -> check.expression().contains(field.column()));
    }
}
