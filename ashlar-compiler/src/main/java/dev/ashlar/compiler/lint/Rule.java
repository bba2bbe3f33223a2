package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A judgement about a design. Its doc comment says why, its message says what, its help says what to do; its class name is its
 * code, {@code cases/lint/<code>} shows it and {@code docs/rules/<code>.md} explains it.
 */
public interface Rule {
    Severity severity();

    /** What this rule has to say about one model. */
    Stream<Diagnostic> check(Model model, Schema schema);

    /** {@code ForeignKeyWithoutIndex} is {@code foreign-key-without-index}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    default Diagnostic finding(String message, Span span, String help) {
        return new Diagnostic(severity(), code(), message, span, help);
    }
}
