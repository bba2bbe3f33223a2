package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.stream.Stream;

/** PostgreSQL has no foreign keys over the elements of an array: a list of keys is a relation that nothing guards. */
final class ArrayOfKeys implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return model.scalars()
                .filter(field -> field.arity() == Arity.LIST && field.name().matches(".*(Ids|_ids)"))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a relation in an array",
                        field.span(),
                        "use a many-to-many relation"));
    }
}
