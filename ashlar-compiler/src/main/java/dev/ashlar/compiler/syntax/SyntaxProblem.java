package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Diagnostic;

/** Ends the reading of one line or argument list. Never leaves this package: the parser reports it and goes on. */
final class SyntaxProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    SyntaxProblem(Diagnostic diagnostic) {
        super(diagnostic.message(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
