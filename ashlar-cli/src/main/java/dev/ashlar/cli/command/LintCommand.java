package dev.ashlar.cli.command;

import dev.ashlar.cli.lint.BaselineFile;
import dev.ashlar.cli.lint.DatabaseLook;
import dev.ashlar.cli.lint.FixWriter;
import dev.ashlar.cli.lint.LintOptions;
import dev.ashlar.cli.lint.LintTold;
import dev.ashlar.cli.lint.RuleList;
import dev.ashlar.cli.lint.SqlFixes;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.lint.Finding;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.report.LintJson;
import dev.ashlar.compiler.lint.report.Sarif;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.sqllint.SqlLinter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description = "Judge the design of a schema, its migrations and a database; exit 1 when a finding is an error.")
final class LintCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "0..1",
            description = "The schema, by default the one in a usual place; or a .sql file, or a folder of them.")
    private String schema = "";

    @Option(
            names = "--url",
            description = "A database to look at as well, or alone where there is no schema. Read only.")
    private String url = "";

    @Option(names = "--fix", description = "Mend in the schema what an edit can mend, and format it.")
    private boolean fix;

    @ArgGroup
    private final Format format = new Format();

    @Option(names = "--explain", paramLabel = "RULE", description = "Print the rule's page of the manual.")
    private String explain = "";

    @Option(names = "--rules", description = "List every rule.")
    private boolean rules;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known findings, which are not reported; by default .ashlar-lint.json beside the schema.")
    private String baseline = "";

    @Option(names = "--write-baseline", description = "Take every finding into the baseline.")
    private boolean writeBaseline;

    @Mixin
    private final LintOptions options = new LintOptions();

    LintCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /** How the findings are told. */
    private static final class Format {
        @Option(names = "--json", description = "One line of JSON for each finding, and one with the score.")
        private boolean json;

        @Option(names = "--sarif", description = "SARIF 2.1.0, for code scanning.")
        private boolean sarif;
    }

    @Override
    public Integer call() {
        if (rules) {
            RuleList.print(workplace.terminal());
            return 0;
        }
        if (!explain.isEmpty()) {
            RuleList.explain(explain, workplace.terminal());
            return 0;
        }
        return SqlFiles.means(workplace.directory(), schema) ? lintSql() : lint();
    }

    private int lintSql() {
        SqlFiles files = SqlFiles.at(workplace.directory(), schema);
        if (fix) {
            SqlFixes.write(files, workplace.terminal(), format.json || format.sarif);
        }
        LintConfig config = options.config(Schema.EMPTY, Optional.empty());
        Subject subject = Subject.of(Schema.EMPTY, config, Optional.empty());
        LintReport report = Linter.report(subject, SqlLinter.lint(files.read()), Baseline.NONE);
        if (format.json || format.sarif) {
            return tell(Optional.empty(), report);
        }
        new LintTold(workplace.terminal()).tellSql(files.given(), report);
        return code(report);
    }

    private int lint() {
        Optional<SchemaFiles> files = files();
        Optional<LiveDatabase> live = DatabaseLook.at(url);
        LintConfig asked = options.config(compiled(files, live), live);
        LintConfig config = files.isPresent() ? asked : asked.without(DatabaseLook.NOT_OF_A_DATABASE);
        BaselineFile file = baselineFile(files);
        Baseline before = file.exists() ? file.read() : Baseline.NONE;
        Baseline known = writeBaseline ? Baseline.NONE : before;
        if (fix) {
            files.ifPresent(f -> fix(f, config, live, known));
        }
        Subject subject = Subject.of(compiled(files, live), config, live);
        LintReport report = Linter.report(subject, others(files), known);
        return writeBaseline ? write(file, before.after(subject, report.findings())) : tell(files, report);
    }

    /** A database can be judged alone; a schema that is named must be there. */
    private Optional<SchemaFiles> files() {
        boolean alone = schema.isEmpty() && !url.isEmpty();
        return alone
                ? SchemaFiles.inUsualPlace(workplace.directory())
                : Optional.of(SchemaFiles.find(workplace.directory(), schema));
    }

    private Schema compiled(Optional<SchemaFiles> files, Optional<LiveDatabase> live) {
        return files.map(new Report(workplace.terminal())::compiled)
                .or(() -> live.map(d -> DatabaseLook.schemaOf(url)))
                .orElse(Schema.EMPTY);
    }

    private BaselineFile baselineFile(Optional<SchemaFiles> files) {
        Path home = files.map(SchemaFiles::home).orElse(workplace.directory());
        return new BaselineFile(
                baseline.isEmpty()
                        ? home.resolve(BaselineFile.USUAL_NAME)
                        : workplace.directory().resolve(baseline));
    }

    private void fix(SchemaFiles files, LintConfig config, Optional<LiveDatabase> live, Baseline known) {
        List<Finding> mended = FixWriter.write(
                files,
                s -> Linter.report(Subject.of(s, config, live), List.of(), known)
                        .findings());
        if (!format.json && !format.sarif) {
            FixWriter.tell(mended, workplace.terminal());
        }
    }

    private static List<Diagnostic> others(Optional<SchemaFiles> files) {
        return files.stream()
                .flatMap(f -> MigrationFindings.of(f.home().resolve("migrations")).stream())
                .toList();
    }

    private int write(BaselineFile file, Baseline baseline) {
        file.write(baseline);
        int count =
                baseline.entries().values().stream().mapToInt(Integer::intValue).sum();
        String findings = count == 1 ? "1 finding is" : count + " findings are";
        workplace.terminal().line(file.path().getFileName() + ": " + findings + " known from now on");
        return 0;
    }

    private int tell(Optional<SchemaFiles> files, LintReport report) {
        if (format.json) {
            LintJson.lines(report).forEach(workplace.terminal()::line);
        } else if (format.sarif) {
            workplace.terminal().line(Sarif.render(report));
        } else {
            LintTold told = new LintTold(workplace.terminal());
            files.ifPresentOrElse(f -> told.tell(f.given(), report), () -> told.tellDatabase(report));
        }
        return code(report);
    }

    private int code(LintReport report) {
        Stream<Finding> findings = report.findings().stream();
        return findings.anyMatch(f -> options.failsOn(f.diagnostic().severity())) ? 1 : 0;
    }
}
