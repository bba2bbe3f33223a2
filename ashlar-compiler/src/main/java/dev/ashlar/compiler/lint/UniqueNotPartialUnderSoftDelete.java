package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** A deleted row keeps its slug taken for ever when the unique key counts deleted rows. */
final class UniqueNotPartialUnderSoftDelete implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return SoftDelete.field(model).stream()
                .flatMap(field -> Keys.uniques(model)
                        .filter(unique -> unique.where() == null)
                        .filter(unique -> !Keys.names(unique.fields()).containsAll(Keys.primaryKey(model)))
                        .map(unique -> finding(
                                "a deleted `" + model.name() + "` keeps its `"
                                        + String.join(", ", Keys.names(unique.fields())) + "` taken",
                                unique.span(),
                                "make the key partial: `@@unique([" + String.join(", ", Keys.names(unique.fields()))
                                        + "], where: raw(\"" + field.column() + " IS NULL\"))`")));
    }
}
