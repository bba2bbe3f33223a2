package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import java.util.Set;
import java.util.stream.Stream;

/** In PostgreSQL text is as fast; a length in the type is a limit that somebody must migrate on the day it is wrong. */
final class VarcharWithLimit implements Rule {
    private static final Set<String> LIMITED = Set.of("VarChar", "Char");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Model model, Schema schema) {
        return model.scalars()
                .filter(field -> LIMITED.contains(Types.nativeName(field)))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` has its length in its type",
                        field.span(),
                        "leave `@db." + Types.nativeName(field)
                                + "` out (the column is text); keep a real limit as `/// @check(\"length("
                                + field.column()
                                + ") <= n\")`"));
    }
}
