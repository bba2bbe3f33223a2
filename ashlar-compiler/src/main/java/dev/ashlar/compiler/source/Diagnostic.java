package dev.ashlar.compiler.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing to say about a schema: what is wrong, where, what to do, and the code to search for.
 *
 * @param code in kebab case, for example {@code unknown-type}
 * @param message one sentence without a full stop at its end
 * @param help what to do about it, or null when the message says it all
 * @param fix the change of the text that mends it, null when a person has to decide
 */
public record Diagnostic(
        Severity severity,
        String code,
        String message,
        Span span,
        @Nullable String help,
        @Nullable Fix fix) {
    public Diagnostic(Severity severity, String code, String message, Span span, @Nullable String help) {
        this(severity, code, message, span, help, null);
    }

    public static Diagnostic error(String code, String message, Span span) {
        return new Diagnostic(Severity.ERROR, code, message, span, null);
    }

    public static Diagnostic warning(String code, String message, Span span) {
        return new Diagnostic(Severity.WARNING, code, message, span, null);
    }

    public Diagnostic severity(Severity other) {
        return new Diagnostic(other, code, message, span, help, fix);
    }

    public Diagnostic help(String text) {
        return new Diagnostic(severity, code, message, span, text, fix);
    }

    public Diagnostic fix(@Nullable Fix offered) {
        return new Diagnostic(severity, code, message, span, help, offered);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
