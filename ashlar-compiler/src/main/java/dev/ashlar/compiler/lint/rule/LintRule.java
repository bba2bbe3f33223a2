package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.source.Severity;
import java.util.Locale;

/**
 * A judgement about a design. Its doc comment says why, its message says what, its help says what to do; its class name is its
 * code, {@code cases/lint/<code>} shows it and {@code docs/rules/<code>.md} explains it.
 */
public sealed interface LintRule permits Rule, LiveRule, ReportedRule {
    About about();

    default Severity severity() {
        return about().severity();
    }

    /** {@code ForeignKeyWithoutIndex} is {@code foreign-key-without-index}. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
