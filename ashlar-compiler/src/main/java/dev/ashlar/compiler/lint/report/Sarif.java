package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.source.Severity;
import java.util.List;
import java.util.stream.Stream;

/** SARIF 2.1.0 (OASIS), which code-scanning services read: findings with their places, fixes, and why some are suppressed. */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    /** One log with one run; every rule is described, whether it found something or not. */
    public static String render(LintReport report) {
        List<String> results = Stream.of(
                        report.findings().stream()
                                .map(finding -> SarifResult.open(finding).toString()),
                        report.known().stream()
                                .map(finding -> SarifResult.known(finding).toString()),
                        report.silenced().stream()
                                .map(silenced -> SarifResult.silenced(silenced).toString()))
                .flatMap(s -> s)
                .toList();
        String run = JsonText.object()
                .raw("tool", tool())
                .text("columnKind", "utf16CodeUnits")
                .list("results", results)
                .raw(
                        "properties",
                        JsonText.object()
                                .number("score", report.score().rounded())
                                .toString())
                .toString();
        return JsonText.object()
                .text("$schema", SCHEMA)
                .text("version", "2.1.0")
                .raw("runs", JsonText.array(run))
                .toString();
    }

    private static String tool() {
        String driver = JsonText.object()
                .text("name", "Ashlar")
                .list("rules", Rules.ALL.stream().map(Sarif::rule).toList())
                .toString();
        return JsonText.object().raw("driver", driver).toString();
    }

    private static String rule(LintRule rule) {
        String summary = rule.about().summary();
        String reason = RulePages.reason(rule.code()).orElse(summary);
        String page = RulePages.page(rule.code()).orElse(summary);
        return JsonText.object()
                .text("id", rule.code())
                .text("name", rule.getClass().getSimpleName())
                .raw("shortDescription", message(summary))
                .raw("fullDescription", message(reason))
                .raw(
                        "help",
                        JsonText.object()
                                .text("text", page)
                                .text("markdown", page)
                                .toString())
                .text("helpUri", RulePages.uri(rule.code()))
                .raw(
                        "defaultConfiguration",
                        JsonText.object().text("level", level(rule.severity())).toString())
                .raw(
                        "properties",
                        JsonText.object()
                                .list(
                                        "tags",
                                        List.of("\"" + rule.about().category().label() + "\""))
                                .toString())
                .toString();
    }

    static String message(String text) {
        return JsonText.object().text("text", text).toString();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }

    /** The place of a rule in the list of all, -1 for a finding of another tool's. */
    static int index(Finding finding) {
        return Rules.ALL.stream().map(LintRule::code).toList().indexOf(finding.code());
    }
}
