package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.Rule;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is to be said of the suppressions themselves; none of it can be suppressed. */
final class SuppressionRules {
    private static final LintRule UNKNOWN = new LintSuppressionUnknown();
    private static final LintRule WITHOUT_REASON = new LintSuppressionWithoutReason();
    private static final LintRule UNUSED = new LintSuppressionUnused();
    // spotless:off
    static final List<LintRule> ALL = List.of(
            UNKNOWN,
            UNUSED,
            WITHOUT_REASON);
    // spotless:on

    private SuppressionRules() {}

    /** @param used those that silenced something */
    static Stream<Diagnostic> check(List<Suppression> all, Set<Suppression> used, LintConfig config) {
        return all.stream().flatMap(suppression -> check(suppression, used, config));
    }

    private static Stream<Diagnostic> check(Suppression suppression, Set<Suppression> used, LintConfig config) {
        if (suppression.reason() == null) {
            return Stream.of(withoutReason(suppression));
        }
        if (Rules.named(suppression.code()).isEmpty()) {
            return Stream.of(unknown(suppression));
        }
        boolean told = config.runs(UNUSED) && !used.contains(suppression);
        return told && isHeard(suppression, config) ? Stream.of(unused(suppression)) : Stream.empty();
    }

    /** Whether its rule ran; one over databases may have had none to look at. */
    private static boolean isHeard(Suppression suppression, LintConfig config) {
        return Rules.named(suppression.code())
                .filter(rule -> rule instanceof Rule && config.runs(rule))
                .isPresent();
    }

    private static Diagnostic withoutReason(Suppression suppression) {
        String code = suppression.code().isEmpty() ? "code" : suppression.code();
        return finding(
                WITHOUT_REASON,
                suppression.code().isEmpty()
                        ? "this suppression cannot be read"
                        : "`@lint.off` does not say why `" + code + "` is off here, so it is on",
                suppression,
                "write `/// @lint.off(" + code + ", \"the reason\")`");
    }

    private static Diagnostic unknown(Suppression suppression) {
        return finding(
                UNKNOWN,
                "there is no rule `" + suppression.code() + "`",
                suppression,
                Rules.nearest(suppression.code())
                        .map(code -> "did you mean `" + code + "`?")
                        .orElse("`ashlar lint --rules` lists them"));
    }

    private static Diagnostic unused(Suppression suppression) {
        return finding(UNUSED, "`" + suppression.code() + "` has nothing to say here", suppression, "remove this line")
                .fix(Fix.of("remove it", new TextEdit(line(suppression.span()), "")));
    }

    private static Diagnostic finding(LintRule rule, String message, Suppression suppression, String help) {
        return new Diagnostic(rule.severity(), rule.code(), message, suppression.span(), help);
    }

    private static Span line(Span span) {
        String text = span.file().text();
        int newline = text.indexOf('\n', span.end());
        int start = text.lastIndexOf('\n', span.start()) + 1;
        return new Span(span.file(), start, newline < 0 ? text.length() : newline + 1);
    }
}
