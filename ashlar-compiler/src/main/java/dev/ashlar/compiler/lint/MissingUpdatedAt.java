package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** Caches, exports and people ask what changed since; only the row can say. A junction table is exempt. */
final class MissingUpdatedAt implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        if (model.scalars().anyMatch(ScalarField::updatedAt) || Keys.isJunction(model, schema)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                "`" + model.name() + "` does not say when a row was last changed",
                model.span(),
                "add `updatedAt DateTime @default(now()) @updatedAt @map(\"updated_at\") @db.Timestamptz`"));
    }
}
