package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** All there is to say about a schema: the compiler's errors and warnings, and the linter's findings when it has a meaning. */
public final class Findings {
    private Findings() {}

    public static List<Diagnostic> of(Compilation compilation) {
        if (compilation.hasErrors()) {
            return compilation.diagnostics();
        }
        return Stream.concat(compilation.diagnostics().stream(), Linter.lint(compilation.schema()).stream())
                .toList();
    }

    static boolean isOfLinter(String code) {
        return Rules.named(code).isPresent();
    }
}
