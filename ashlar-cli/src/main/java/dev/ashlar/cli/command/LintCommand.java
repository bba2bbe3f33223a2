package dev.ashlar.cli.command;

import dev.ashlar.cli.lint.BaselineFile;
import dev.ashlar.cli.lint.DatabaseLook;
import dev.ashlar.cli.lint.FindingsFormat;
import dev.ashlar.cli.lint.FixWriter;
import dev.ashlar.cli.lint.LintOptions;
import dev.ashlar.cli.lint.LintTold;
import dev.ashlar.cli.lint.RuleList;
import dev.ashlar.cli.lint.SqlLinting;
import dev.ashlar.cli.lint.SqlSetting;
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
    private final FindingsFormat format = new FindingsFormat();

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
        Optional<LiveDatabase> live = DatabaseLook.at(url);
        SqlFiles files = SqlFiles.at(workplace.directory(), schema);
        LintConfig config = options.config(Schema.EMPTY, live);
        SqlLinting asked = new SqlLinting(
                List.of(files), name -> false, SqlSetting.of(live, List.of(files)), options.over(SqlLinter.RULES));
        SqlLinting linting = fix
                ? asked.fixed(format.isForPrograms() ? Optional.empty() : Optional.of(workplace.terminal()))
                : asked;
        BaselineFile file =
                new BaselineFile(workplace.directory().resolve(baseline.isEmpty() ? SqlLinting.BASELINE : baseline));
        if (writeBaseline) {
            return Known.write(file, linting.baseline(config), workplace.terminal());
        }
        LintReport report = linting.report(config, file.exists() ? file.read() : Baseline.NONE);
        if (format.isForPrograms()) {
            return tell(Optional.empty(), report);
        }
        new LintTold(workplace.terminal()).tellSql(files.given(), report, "lint");
        return code(report);
    }

    private int lint() {
        Optional<SchemaFiles> files = files();
        Optional<LiveDatabase> live = DatabaseLook.at(url);
        Schema first = compiled(files, live);
        LintConfig asked = options.config(first, live);
        LintConfig config = files.isPresent() ? asked : asked.without(DatabaseLook.NOT_OF_A_DATABASE);
        BaselineFile file = baselineFile(files);
        Baseline before = file.exists() ? file.read() : Baseline.NONE;
        Baseline known = writeBaseline ? Baseline.NONE : before;
        boolean mends = fix && files.isPresent();
        if (mends) {
            files.ifPresent(f -> fix(f, config, live, known));
        }
        Subject subject = Subject.of(mends ? compiled(files, live) : first, config, live);
        LintReport report = told(files, Linter.report(subject, others(files), known));
        return writeBaseline
                ? Known.write(file, before.after(subject, report.findings()), workplace.terminal())
                : tell(files, report);
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
                .or(() -> live.map(d -> DatabaseLook.schemaOf(url, workplace.terminal())))
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
        if (!format.isForPrograms()) {
            FixWriter.tell(mended, workplace.terminal());
        }
    }

    private static LintReport told(Optional<SchemaFiles> files, LintReport report) {
        return files.map(f -> report.told(f::told)).orElse(report);
    }

    private static List<Diagnostic> others(Optional<SchemaFiles> files) {
        return files.stream()
                .flatMap(f -> MigrationFindings.of(f.home().resolve("migrations")).stream())
                .toList();
    }

    private int tell(Optional<SchemaFiles> files, LintReport report) {
        if (format.json()) {
            LintJson.lines(report).forEach(workplace.terminal()::line);
        } else if (format.sarif()) {
            workplace.terminal().line(Sarif.render(report, RuleList.ofSql()));
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
