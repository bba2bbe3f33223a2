package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** A status kept as free text takes any spelling; an enum or a check takes those that mean something. */
final class ClosedSetAsText implements Rule {
    private static final Set<String> USUAL_NAMES = Set.of("status", "state", "role", "kind");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
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
