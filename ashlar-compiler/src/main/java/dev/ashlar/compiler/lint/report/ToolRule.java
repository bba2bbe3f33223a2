package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.source.Severity;

/**
 * What a report says of a rule.
 *
 * @param name its class: {@code ForeignKeyWithoutIndex}
 * @param summary one line, without a full stop
 * @param tag its category
 */
public record ToolRule(String code, String name, String summary, Severity severity, String tag) {
    static ToolRule of(LintRule rule) {
        return new ToolRule(
                rule.code(),
                rule.getClass().getSimpleName(),
                rule.about().summary(),
                rule.severity(),
                rule.about().category().label());
    }
}
