package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.Locale;
import java.util.stream.Stream;

/** One line of JSON for each finding, and a last one with the score. */
public final class LintJson {
    private LintJson() {}

    public static Stream<String> lines(LintReport report) {
        return Stream.concat(report.findings().stream().map(LintJson::finding), Stream.of(summary(report)));
    }

    private static String finding(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        String plain = DiagnosticJson.render(diagnostic);
        JsonText more = JsonText.object().text("object", finding.object()).text("table", finding.table());
        if (diagnostic.help() != null) {
            more.text("help", diagnostic.help());
        }
        if (diagnostic.fix() != null) {
            more.raw("fix", fix(diagnostic.fix()));
        }
        return plain.substring(0, plain.length() - 1) + "," + more.toString().substring(1);
    }

    private static String fix(Fix fix) {
        return JsonText.object()
                .text("title", fix.title())
                .list("edits", fix.edits().stream().map(LintJson::edit).toList())
                .toString();
    }

    private static String edit(TextEdit edit) {
        Span span = edit.span();
        LineIndex lines = LineIndex.of(span.file());
        return JsonText.object()
                .text("file", span.file().name())
                .number("line", lines.line(span.start()))
                .number("column", lines.column(span.start()))
                .number("endLine", lines.line(span.end()))
                .number("endColumn", lines.column(span.end()))
                .text("text", edit.replacement())
                .toString();
    }

    private static String summary(LintReport report) {
        return JsonText.object()
                .number("score", report.score().rounded())
                .list(
                        "tables",
                        report.score().tables().stream()
                                .map(t -> JsonText.object()
                                        .text("table", t.table())
                                        .number("score", t.rounded())
                                        .toString())
                                .toList())
                .list("first", report.first().stream().map(LintJson::advice).toList())
                .number("known", report.known().size())
                .number("suppressed", report.silenced().size())
                .list(
                        "gone",
                        report.gone().stream()
                                .map(e -> JsonText.object()
                                        .text("code", e.code())
                                        .text("object", e.object())
                                        .toString())
                                .toList())
                .toString();
    }

    private static String advice(LintReport.Advice advice) {
        Finding finding = advice.findings().get(0);
        return JsonText.object()
                .text("code", finding.code())
                .text("object", finding.object())
                .raw("gain", String.format(Locale.ROOT, "%.2f", advice.gain()))
                .toString();
    }
}
