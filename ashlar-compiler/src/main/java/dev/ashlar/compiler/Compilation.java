package dev.ashlar.compiler;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;

/**
 * What came of compiling a schema.
 *
 * @param schema the schema with every name resolved; {@link Schema#EMPTY} when there is an error
 * @param diagnostics errors and warnings; those of the syntax first, then in the order in which they were found
 */
public record Compilation(Schema schema, List<Diagnostic> diagnostics) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether the schema has no meaning. Warnings do not count. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
