package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** The type json is text that is parsed again at every look, and no index helps it. */
final class JsonInsteadOfJsonb implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return model.scalars()
                .filter(field -> Types.nativeName(field).equals("Json"))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` is json, not jsonb",
                        field.span(),
                        "leave `@db.Json` out"));
    }
}
