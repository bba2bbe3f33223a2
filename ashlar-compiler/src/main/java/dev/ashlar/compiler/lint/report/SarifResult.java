package dev.ashlar.compiler.lint.report;

import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.LineIndex;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import java.util.List;

/** One finding as SARIF has it; {@code index} is its rule's place in the list, -1 for none. */
final class SarifResult {
    private SarifResult() {}

    static JsonText open(Finding finding, int index) {
        return result(finding, index).text("baselineState", "new");
    }

    static JsonText known(Finding finding, int index) {
        return result(finding, index)
                .text("baselineState", "unchanged")
                .raw("suppressions", suppression("external", "in the baseline"));
    }

    static JsonText silenced(LintReport.Silenced silenced, int index) {
        return result(silenced.finding(), index)
                .raw(
                        "suppressions",
                        suppression("inSource", String.valueOf(silenced.by().reason())));
    }

    private static JsonText result(Finding finding, int index) {
        Diagnostic diagnostic = finding.diagnostic();
        JsonText result = JsonText.object().text("ruleId", finding.code());
        if (index >= 0) {
            result.number("ruleIndex", index);
        }
        result.text("level", Sarif.level(diagnostic.severity()))
                .raw("message", Sarif.message(message(diagnostic)))
                .raw("locations", JsonText.array(location(finding)))
                .raw("partialFingerprints", fingerprint(finding));
        Fix fix = diagnostic.fix();
        return fix == null ? result : result.raw("fixes", JsonText.array(fix(fix)));
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.message() + (diagnostic.help() == null ? "" : "; " + diagnostic.help());
    }

    /** Lines move; the object stays. */
    private static String fingerprint(Finding finding) {
        return JsonText.object()
                .text("ashlarObject/v1", finding.code() + ":" + finding.object())
                .toString();
    }

    /** What a database alone has is named and not placed. */
    private static String location(Finding finding) {
        Span span = finding.diagnostic().span();
        JsonText location = JsonText.object();
        if (!span.file().name().isEmpty()) {
            location.raw(
                    "physicalLocation",
                    JsonText.object()
                            .raw("artifactLocation", artifact(span.file()))
                            .raw("region", region(span))
                            .toString());
        }
        List<String> object = finding.object().isEmpty()
                ? List.of()
                : List.of(JsonText.object()
                        .text("fullyQualifiedName", finding.object())
                        .toString());
        return location.some("logicalLocations", object).toString();
    }

    private static String artifact(SourceFile file) {
        return JsonText.object()
                .text("uri", file.name().replace("%", "%25").replace(" ", "%20"))
                .toString();
    }

    /** From 1, the end behind the last character, as SARIF counts. */
    private static String region(Span span) {
        LineIndex lines = LineIndex.of(span.file());
        return JsonText.object()
                .number("startLine", lines.line(span.start()))
                .number("startColumn", lines.column(span.start()))
                .number("endLine", lines.line(span.end()))
                .number("endColumn", lines.column(span.end()))
                .toString();
    }

    private static String fix(Fix fix) {
        List<String> changes = fix.edits().stream()
                .map(edit -> edit.span().file())
                .distinct()
                .map(file -> change(file, fix.edits()))
                .toList();
        return JsonText.object()
                .raw("description", Sarif.message(fix.title()))
                .list("artifactChanges", changes)
                .toString();
    }

    private static String change(SourceFile file, List<TextEdit> edits) {
        return JsonText.object()
                .raw("artifactLocation", artifact(file))
                .list(
                        "replacements",
                        edits.stream()
                                .filter(edit -> edit.span().file().equals(file))
                                .map(SarifResult::replacement)
                                .toList())
                .toString();
    }

    private static String replacement(TextEdit edit) {
        JsonText replacement = JsonText.object().raw("deletedRegion", region(edit.span()));
        return (edit.replacement().isEmpty()
                        ? replacement
                        : replacement.raw("insertedContent", Sarif.message(edit.replacement())))
                .toString();
    }

    private static String suppression(String kind, String justification) {
        return JsonText.array(JsonText.object()
                .text("kind", kind)
                .text("justification", justification)
                .toString());
    }
}
