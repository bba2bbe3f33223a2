package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.sqllint.parse.Statement;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A judgement about SQL. Its doc comment says why, its message says what, its help says what to do; its class name is its code, which a rule
 * of the same meaning for schemas shares. {@code cases/lint/<code>} shows it and {@code docs/rules/<code>.md} explains it.
 */
public interface Rule {
    Severity severity();

    /** What this rule has to say about one statement. */
    Stream<Diagnostic> check(Statement statement, Context context);

    /** {@code ForeignKeyWithoutIndex} is {@code foreign-key-without-index}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** One that weighs by the size of a table; none when it is over before anybody notices. */
    default Stream<Diagnostic> finding(Weight weight, String message, Span span, String help) {
        return weight.severities()
                .map(severity -> new Diagnostic(severity, code(), message + weight.told(), span, help));
    }

    default Diagnostic finding(String message, Span span, String help) {
        return new Diagnostic(severity(), code(), message, span, help);
    }
}
