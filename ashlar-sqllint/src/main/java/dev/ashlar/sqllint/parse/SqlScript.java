package dev.ashlar.sqllint.parse;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;

/**
 * A file of SQL.
 *
 * @param statements those that PostgreSQL can read, in the order of the file
 * @param problems one for each statement that it cannot
 */
public record SqlScript(SourceFile file, List<Statement> statements, List<Diagnostic> problems) {
    public SqlScript {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }
}
