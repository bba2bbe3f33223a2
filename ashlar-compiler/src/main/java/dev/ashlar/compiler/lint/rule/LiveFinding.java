package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.lint.live.ObjectName;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;

/** What a rule says of an object of a database, before it is known where a schema file has that object. */
public record LiveFinding(Severity severity, String code, String message, ObjectName object, String help) {
    public Diagnostic at(Span span) {
        return new Diagnostic(severity, code, message, span, help);
    }
}
