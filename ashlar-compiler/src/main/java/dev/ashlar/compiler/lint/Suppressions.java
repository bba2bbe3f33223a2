package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.regex.Pattern;

/** {@code /// @lint.off(code, "reason")} above a model or a field: the finding is known, and why it stays. */
final class Suppressions {
    private Suppressions() {}

    static boolean silences(Model model, Diagnostic finding) {
        return isOff(model.documentation(), finding.code())
                || model.fields().stream()
                        .filter(field -> covers(field, finding))
                        .anyMatch(field -> isOff(field.documentation(), finding.code()));
    }

    private static boolean covers(Field field, Diagnostic finding) {
        return field.span().file().equals(finding.span().file())
                && field.span().start() <= finding.span().start()
                && finding.span().end() <= field.span().end();
    }

    /** A suppression without a reason does not count. */
    private static boolean isOff(String documentation, String code) {
        return documentation.contains("@lint.off")
                && Pattern.compile("@lint\\.off\\(\\s*" + Pattern.quote(code) + "\\s*,\\s*\"[^\"]+\"\\s*\\)")
                        .matcher(documentation)
                        .find();
    }
}
