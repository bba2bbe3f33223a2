package dev.ashlar.cli.command;

import dev.ashlar.cli.adopt.OtherLedgers;
import dev.ashlar.cli.lint.BaselineFile;
import dev.ashlar.cli.lint.DatabaseLook;
import dev.ashlar.cli.lint.FindingsFormat;
import dev.ashlar.cli.lint.LintOptions;
import dev.ashlar.cli.lint.LintTold;
import dev.ashlar.cli.lint.RuleList;
import dev.ashlar.cli.lint.SqlLinting;
import dev.ashlar.cli.lint.SqlSetting;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.report.LintJson;
import dev.ashlar.compiler.lint.report.Sarif;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.sqllint.SqlLinter;
import java.nio.file.Files;
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
        description = "Name what migrations do to those who use the database meanwhile; exit 1 when it is an error.")
final class MigrateLintCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "0..*",
            description =
                    "Folders of migrations (Ashlar's, Prisma's, Flyway's) or .sql files, in the order in which they run; by default"
                            + " the schema's migrations.")
    private List<String> given = List.of();

    @Mixin
    private final SqlSetting setting = new SqlSetting();

    @Option(names = "--fix", description = "Write the safe form where it is certain.")
    private boolean fix;

    @Option(names = "--design", description = "Ask the rules of design as well, as `ashlar lint` does.")
    private boolean design;

    @ArgGroup
    private final FindingsFormat format = new FindingsFormat();

    @Option(names = "--explain", paramLabel = "RULE", description = "Print the rule's page of the manual.")
    private String explain = "";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known findings, which are not reported; by default " + SqlLinting.BASELINE + ".")
    private String baseline = "";

    @Option(names = "--write-baseline", description = "Take every finding into the baseline.")
    private boolean writeBaseline;

    @Mixin
    private final LintOptions options = new LintOptions();

    MigrateLintCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        if (!explain.isEmpty()) {
            RuleList.explain(explain, workplace.terminal());
            return 0;
        }
        Optional<LiveDatabase> live = DatabaseLook.at(setting.url());
        List<SqlFiles> files = files();
        LintConfig config = options.config(Schema.EMPTY, live);
        SqlLinting linting = new SqlLinting(
                files,
                live.isPresent() ? OtherLedgers.of(setting.url()).applied() : name -> false,
                setting.of(workplace, live, files),
                options.over(design ? SqlLinter.RULES : SqlLinter.HAZARDS));
        return run(linting, config);
    }

    private int run(SqlLinting asked, LintConfig config) {
        SqlLinting linting = fix
                ? asked.fixed(format.isForPrograms() ? Optional.empty() : Optional.of(workplace.terminal()))
                : asked;
        BaselineFile file =
                new BaselineFile(workplace.directory().resolve(baseline.isEmpty() ? SqlLinting.BASELINE : baseline));
        if (writeBaseline) {
            return Known.write(file, linting.baseline(config), workplace.terminal());
        }
        LintReport report = linting.report(config, file.exists() ? file.read() : Baseline.NONE);
        tell(linting.given(), report, linting.applied());
        return report.findings().stream()
                        .anyMatch(f -> options.failsOn(f.diagnostic().severity()))
                ? 1
                : 0;
    }

    private void tell(String what, LintReport report, int applied) {
        if (format.json()) {
            LintJson.lines(report).forEach(workplace.terminal()::line);
        } else if (format.sarif()) {
            workplace.terminal().line(Sarif.render(report, RuleList.ofSql()));
        } else {
            new LintTold(workplace.terminal()).tellSql(what, report, "migrate lint");
            tellApplied(applied);
        }
    }

    private void tellApplied(int applied) {
        if (applied > 0) {
            workplace
                    .terminal()
                    .line(applied + (applied == 1 ? " file was" : " files were")
                            + " applied in the database, and passed over");
        }
    }

    private List<SqlFiles> files() {
        List<String> named = given.isEmpty() ? List.of(usual()) : given;
        return named.stream()
                .map(name -> SqlFiles.at(workplace.directory(), name))
                .toList();
    }

    /** The migrations beside the schema; where there is none, a folder of that name. */
    private String usual() {
        Path here = workplace.directory();
        return SchemaFiles.inUsualPlace(here).map(schema -> schema.home().resolve("migrations")).stream()
                .flatMap(folder -> Stream.of(folder, here.resolve("migrations")))
                .filter(Files::isDirectory)
                .findFirst()
                .or(() -> Optional.of(here.resolve("migrations")).filter(Files::isDirectory))
                .map(folder -> here.toAbsolutePath()
                        .relativize(folder.toAbsolutePath())
                        .toString()
                        .replace('\\', '/'))
                .orElseThrow(() ->
                        new CommandFailed("there are no migrations here", "name a folder of them, or a .sql file"));
    }
}
