package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.source.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SARIF 2.1.0 (OASIS), which code-scanning services read: findings with their places, fixes, and why some are suppressed. */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** Every rule that is described, in its order. */
    private final List<ToolRule> rules;

    private Sarif(List<ToolRule> rules) {
        this.rules = rules;
    }

    /** One log with one run; every rule is described, whether it found something or not. */
    public static String render(LintReport report) {
        return render(report, List.of());
    }

    /** @param more rules that this module does not know; one whose code it knows is described once */
    public static String render(LintReport report, List<ToolRule> more) {
        List<ToolRule> own = Rules.ALL.stream().map(ToolRule::of).toList();
        Set<String> known = own.stream().map(ToolRule::code).collect(Collectors.toSet());
        Stream<ToolRule> others = more.stream().filter(rule -> !known.contains(rule.code()));
        return new Sarif(Stream.concat(own.stream(), others).toList()).log(report);
    }

    private String log(LintReport report) {
        List<String> results = Stream.of(
                        report.findings().stream()
                                .map(finding -> SarifResult.open(finding, index(finding))
                                        .toString()),
                        report.known().stream()
                                .map(finding -> SarifResult.known(finding, index(finding))
                                        .toString()),
                        report.silenced().stream()
                                .map(silenced -> SarifResult.silenced(silenced, index(silenced.finding()))
                                        .toString()))
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

    private String tool() {
        String driver = JsonText.object()
                .text("name", "Ashlar")
                .list("rules", rules.stream().map(Sarif::rule).toList())
                .toString();
        return JsonText.object().raw("driver", driver).toString();
    }

    private static String rule(ToolRule rule) {
        String summary = rule.summary();
        String reason = RulePages.reason(rule.code()).orElse(summary);
        String page = RulePages.page(rule.code()).orElse(summary);
        return JsonText.object()
                .text("id", rule.code())
                .text("name", rule.name())
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
                                .list("tags", List.of("\"" + rule.tag() + "\""))
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
    private int index(Finding finding) {
        return rules.stream().map(ToolRule::code).toList().indexOf(finding.code());
    }
}
