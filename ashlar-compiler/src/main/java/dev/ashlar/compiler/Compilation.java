package dev.ashlar.compiler;

import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;

/**
 * What came of compiling a schema.
 *
 * @param schema the schema with every name resolved; {@link Schema#EMPTY} when there is an error
 * @param diagnostics errors and warnings; those of the syntax first, then in the order in which they were found
 * @param trees its files, read
 */
public record Compilation(Schema schema, List<Diagnostic> diagnostics, List<SyntaxFile> trees) {
    public Compilation {
        diagnostics = List.copyOf(diagnostics);
        trees = List.copyOf(trees);
    }

    /** Whether the schema has no meaning. Warnings do not count. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The files as the formatter writes them. A relation or a model that lacks something is an error, so a schema without one is only laid out. */
    public List<SourceFile> formatted() {
        return hasErrors()
                ? Formatter.formatTrees(trees)
                : trees.stream().map(Formatter::layOut).toList();
    }
}
