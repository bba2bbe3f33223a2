package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code /// @lint.off(code, "reason")}: the finding is known, and why it stays.
 *
 * @param code empty when the line cannot be read
 * @param reason null when none is given; such a suppression does not count
 * @param span the directive
 * @param scope where it silences: a field, an index, a block, or a whole file
 */
public record Suppression(String code, @Nullable String reason, Span span, Span scope) {
    boolean silences(Diagnostic finding) {
        Span place = finding.span();
        return reason != null
                && finding.code().equals(code)
                && place.file().equals(scope.file())
                && scope.start() <= place.start()
                && place.end() <= scope.end();
    }
}
