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
        List<Diagnostic> ofLinter = Linter.lint(compilation.schema());
        Stream<Diagnostic> ofCompiler =
                compilation.diagnostics().stream().filter(d -> ofLinter.stream().noneMatch(f -> isSame(f, d)));
        return Stream.concat(ofCompiler, ofLinter.stream()).toList();
    }

    /** {@code set-null-on-required}: the compiler warns as Prisma does, and the linter, which knows the fix, says it once. */
    private static boolean isSame(Diagnostic ofLinter, Diagnostic ofCompiler) {
        return ofLinter.code().equals(ofCompiler.code())
                && ofLinter.span().file().equals(ofCompiler.span().file())
                && ofLinter.span().start() <= ofCompiler.span().start()
                && ofCompiler.span().end() <= ofLinter.span().end();
    }

    static boolean isOfLinter(String code) {
        return Rules.named(code).isPresent();
    }
}
