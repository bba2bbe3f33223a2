package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** Nobody can say later when a row appeared, unless the row says it. A junction table is exempt. */
final class MissingCreatedAt implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        boolean has = model.scalars()
                .anyMatch(f -> Types.isDateTime(f) && f.defaultValue() instanceof DefaultValue.Now && !f.updatedAt());
        if (has || Keys.isJunction(model, schema)) {
            return Stream.empty();
        }
        return Stream.of(finding(
                "`" + model.name() + "` does not say when a row was created",
                model.span(),
                "add `createdAt DateTime @default(now()) @map(\"created_at\") @db.Timestamptz`"));
    }
}
