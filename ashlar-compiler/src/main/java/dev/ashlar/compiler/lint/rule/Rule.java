package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import java.util.stream.Stream;

/** A rule about a schema as a whole; most are about one model at a time, see {@link ModelRule}. */
public non-sealed interface Rule extends LintRule {
    /** What this rule has to say, in any order. A finding that can be mended by an edit carries it: {@code finding(...).fix(...)}. */
    Stream<Diagnostic> check(Subject subject);

    default Diagnostic finding(String message, Span span, String help) {
        return new Diagnostic(severity(), code(), message, span, help);
    }
}
