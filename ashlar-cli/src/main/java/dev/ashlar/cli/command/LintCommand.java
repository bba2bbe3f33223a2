package dev.ashlar.cli.command;

import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.DiagnosticJson;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.SqlLinter;
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
            description = "The schema, by default the one in a usual place; or a .sql file, or a folder of them.")
    private String schema = "";

    @Option(names = "--json", description = "One line of JSON for each finding.")
    private boolean json;

    LintCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        return SqlFiles.means(workplace.directory(), schema) ? judgeSql() : judgeSchema();
    }

    private int judgeSchema() {
        SchemaFiles files = SchemaFiles.find(workplace.directory(), schema);
        Schema compiled = new Report(workplace.terminal()).compiled(files);
        List<Diagnostic> findings = Stream.concat(
                        Linter.lint(compiled).stream(),
                        MigrationFindings.of(files.home().resolve("migrations")).stream())
                .toList();
        return tell(findings, files.given(), "this design");
    }

    private int judgeSql() {
        SqlFiles files = SqlFiles.at(workplace.directory(), schema);
        return tell(SqlLinter.lint(files.read()), files.given(), "this SQL");
    }

    private int tell(List<Diagnostic> findings, String given, String what) {
        if (json) {
            findings.forEach(finding -> workplace.terminal().line(DiagnosticJson.render(finding)));
        } else {
            new Report(workplace.terminal()).print(findings);
            workplace.terminal().line(given + ": " + summary(findings, what));
        }
        return findings.stream().anyMatch(Diagnostic::isError) ? 1 : 0;
    }

    private static String summary(List<Diagnostic> findings, String what) {
        if (findings.isEmpty()) {
            return "nothing to say against " + what;
        }
        return count(findings, Severity.ERROR, "error") + ", " + count(findings, Severity.WARNING, "warning") + ", "
                + count(findings, Severity.INFO, "hint");
    }

    private static String count(List<Diagnostic> findings, Severity severity, String word) {
        long n = findings.stream().filter(f -> f.severity() == severity).count();
        return n + " " + word + (n == 1 ? "" : "s");
    }
}
