package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** A column for soft delete that the client does not know of is a filter that every query has to remember. */
final class SoftDeleteUndeclared implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        if (model.softDelete() != null) {
            return Stream.empty();
        }
        return SoftDelete.field(model).stream()
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` looks like soft delete and is not declared",
                        field.span(),
                        "write `/// @softDelete(" + field.name()
                                + ")` above the model; deleted rows then stay out of every read"));
    }
}
