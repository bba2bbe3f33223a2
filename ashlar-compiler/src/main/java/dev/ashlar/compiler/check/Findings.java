package dev.ashlar.compiler.check;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects what one compilation has to say. Lives as long as that compilation and is seen by nobody else. */
final class Findings {
    private final List<Diagnostic> found = new ArrayList<>();

    void error(String code, String message, Span span) {
        found.add(Diagnostic.error(code, message, span));
    }

    void error(String code, String message, Span span, String help) {
        found.add(Diagnostic.error(code, message, span).help(help));
    }

    void warning(String code, String message, Span span, String help) {
        found.add(Diagnostic.warning(code, message, span).help(help));
    }

    void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    void addAll(List<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Diagnostic::isError);
    }

    List<Diagnostic> toList() {
        return List.copyOf(found);
    }
}
