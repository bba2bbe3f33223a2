package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** Deleting or updating a parent row scans the whole child table when the child's key has no index; so does every join. */
final class ForeignKeyWithoutIndex implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return Keys.foreignKeys(model, schema)
                .filter(fk -> !Keys.isLeading(model, fk.fields()))
                .map(fk -> finding(
                        "the foreign key `" + model.name() + "." + fk.field() + "` has no index",
                        fk.span(),
                        "add `@@index([" + String.join(", ", fk.fields()) + "])`"));
    }
}
