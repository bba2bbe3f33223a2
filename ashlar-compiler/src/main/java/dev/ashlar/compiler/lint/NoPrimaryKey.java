package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** Without a primary key a row has no name: logical replication refuses its updates, and tools cannot page through it. */
final class NoPrimaryKey implements Rule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        if (model.primaryKey() != null) {
            return Stream.empty();
        }
        return Stream.of(finding(
                "`" + model.name() + "` has no primary key",
                model.span(),
                "mark a field with `@id`, or several with `@@id([...])`"));
    }
}
