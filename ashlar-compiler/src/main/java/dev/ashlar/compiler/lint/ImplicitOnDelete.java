package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** What happens to the children is a decision about data; a default that differs between tools is no decision. */
final class ImplicitOnDelete implements Rule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return Keys.foreignKeys(model, schema)
                .filter(fk -> !fk.span().text().contains("onDelete"))
                .map(
                        fk -> finding(
                                "`" + model.name() + "." + fk.field() + "` does not say what happens when its `"
                                        + fk.target() + "` is deleted (it is "
                                        + fk.onDelete().keyword() + ")",
                                fk.span(),
                                "add `onDelete: Cascade` for rows that belong to it, `Restrict` for rows that must not lose it, `SetNull` for the rest"));
    }
}
