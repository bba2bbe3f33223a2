package dev.ashlar.cli.command;

import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.compiler.source.Severity;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "lint", description = "Judge a schema's design and its migrations; exit 1 when a finding is an error.")
final class LintCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "The schema; by default the one in a usual place.")
    private String schema = "";

    @Option(names = "--json", description = "One line of JSON for each finding.")
    private boolean json;

    LintCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = SchemaFiles.find(workplace.directory(), schema);
        Report report = new Report(workplace.terminal());
        Schema compiled = report.compiled(files);
        List<Diagnostic> findings = Stream.concat(
                        Linter.lint(compiled).stream(),
                        MigrationFindings.of(files.home().resolve("migrations")).stream())
                .toList();
        if (json) {
            DiagnosticJson.renderAll(findings).forEach(workplace.terminal()::line);
        } else {
            report.print(findings);
            workplace.terminal().line(files.given() + ": " + summary(findings));
        }
        return findings.stream().anyMatch(Diagnostic::isError) ? 1 : 0;
    }

    private static String summary(List<Diagnostic> findings) {
        if (findings.isEmpty()) {
            return "nothing to say against this design";
        }
        return count(findings, Severity.ERROR, "error") + ", " + count(findings, Severity.WARNING, "warning") + ", "
                + count(findings, Severity.INFO, "hint");
    }

    private static String count(List<Diagnostic> findings, Severity severity, String word) {
        long n = findings.stream().filter(f -> f.severity() == severity).count();
        return n + " " + word + (n == 1 ? "" : "s");
    }
}
