package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Comparator;
import java.util.List;

/** Judges a schema's design. Pure: the same schema gives the same findings, in the order of the file. */
public final class Linter {
    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.span().file().name())
            .thenComparing(d -> d.span().start())
            .thenComparing(Diagnostic::code);

    private Linter() {}

    /** The findings of the recommended rules. */
    public static List<Diagnostic> lint(Schema schema) {
        return lint(Subject.of(schema, LintConfig.DEFAULT));
    }

    public static List<Diagnostic> lint(Subject subject) {
        return Rules.ofSchemas(subject.config().profile())
                .flatMap(rule -> rule.check(subject))
                .filter(finding -> subject.schema().models().stream().noneMatch(m -> Suppressions.silences(m, finding)))
                .sorted(BY_PLACE)
                .toList();
    }
}
