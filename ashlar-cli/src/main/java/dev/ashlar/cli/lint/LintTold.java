package dev.ashlar.cli.lint;

import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.Score;
import dev.ashlar.compiler.source.DiagnosticPrinter;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report for people: the findings drawn, then a summary that says where to begin. */
public final class LintTold {
    private static final int TABLES = 5;

    private final Terminal terminal;

    public LintTold(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * SQL has no score: it is not a whole design.
     *
     * @param command the one that was run, which mends as well
     */
    public void tellSql(String what, LintReport report, String command) {
        print(report);
        terminal.line(what + ": " + counts(report, "this SQL") + aside(report));
        fixable(report.findings(), "`ashlar " + command + " --fix` mends ");
    }

    private void print(LintReport report) {
        DiagnosticPrinter printer = terminal.colour() ? DiagnosticPrinter.colored() : DiagnosticPrinter.plain();
        if (!report.findings().isEmpty()) {
            terminal.error(printer.print(
                    report.findings().stream().map(Finding::diagnostic).toList()));
        }
    }

    /** A database without a schema file: there is nothing yet that could be mended. */
    public void tellDatabase(LintReport report) {
        tell("the database", report, "`ashlar db pull` writes a schema of it, in which `ashlar lint --fix` mends ");
    }

    /** @param what the schema as the person named it */
    public void tell(String what, LintReport report) {
        tell(what, report, "`ashlar lint --fix` mends ");
    }

    private void tell(String what, LintReport report, String mends) {
        print(report);
        terminal.line(what + ": " + counts(report, "this design") + aside(report));
        if (!report.findings().isEmpty()) {
            terminal.line("score " + report.score().rounded() + " of 100" + tables(report.score()));
            first(report);
            fixable(report.findings(), mends);
        }
        report.gone().forEach(this::gone);
    }

    private static String counts(LintReport report, String subject) {
        return report.findings().isEmpty()
                ? "nothing to say against " + subject
                : count(report, Severity.ERROR, "error") + ", " + count(report, Severity.WARNING, "warning") + ", "
                        + count(report, Severity.INFO, "hint");
    }

    private static String count(LintReport report, Severity severity, String word) {
        long n = report.findings().stream()
                .filter(f -> f.diagnostic().severity() == severity)
                .count();
        return n + " " + word + (n == 1 ? "" : "s");
    }

    private static String aside(LintReport report) {
        String silenced = report.silenced().isEmpty() ? "" : report.silenced().size() + " suppressed";
        String known = report.known().isEmpty() ? "" : report.known().size() + " in the baseline";
        String both = silenced + (silenced.isEmpty() || known.isEmpty() ? "" : ", ") + known;
        return both.isEmpty() ? "" : " (" + both + ")";
    }

    private static String tables(Score score) {
        List<Score.OfTable> low =
                score.tables().stream().filter(t -> t.score() < 100).toList();
        if (score.tables().size() < 2 || low.isEmpty()) {
            return "";
        }
        String more = low.size() > TABLES ? ", and " + (low.size() - TABLES) + " more" : "";
        return low.stream()
                .limit(TABLES)
                .map(t -> t.table() + " " + t.rounded())
                .collect(Collectors.joining(", ", "; lowest: ", more));
    }

    /** Of a handful of findings nobody has to be told where to begin. */
    private void first(LintReport report) {
        if (report.findings().size() > report.first().size()) {
            terminal.line("worth most:");
            report.first().forEach(advice -> terminal.line(line(advice)));
        }
    }

    private static String line(LintReport.Advice advice) {
        Finding finding = advice.findings().get(0);
        Fix fix = finding.diagnostic().fix();
        String what = fix == null ? finding.diagnostic().message() : fix.title();
        boolean named = fix == null || finding.object().isEmpty();
        String object = named ? "" : finding.object() + ": ";
        return String.format(Locale.ROOT, "  +%.1f  ", advice.gain()) + object + what + " (" + finding.code() + ")";
    }

    private void fixable(List<Finding> findings, String mends) {
        long n = findings.stream().filter(Finding::isFixable).count();
        if (n > 0) {
            String which = findings.size() == 1 ? "it" : (n == findings.size() ? "all" : n) + " of them";
            terminal.line(mends + which);
        }
    }

    private void gone(Baseline.Entry entry) {
        terminal.line("the baseline still has " + entry.code() + " of " + entry.object()
                + ", which is gone: `ashlar lint --write-baseline` takes it out");
    }
}
