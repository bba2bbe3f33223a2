package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.lint.Baseline;
import dev.ashlar.compiler.lint.LintReport;
import dev.ashlar.compiler.lint.Linter;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.SqlLint;
import dev.ashlar.sqllint.SqlLinter;
import dev.ashlar.sqllint.rule.Rule;
import dev.ashlar.sqllint.rule.Setting;
import dev.ashlar.sqllint.state.SqlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Files of SQL that are judged together, mended and told of. */
public final class SqlLinting {
    /** Beside the schema's own baseline, for the same code may be known in the one and not in the other. */
    public static final String BASELINE = ".ashlar-lint-sql.json";

    private final List<SqlFiles> files;
    private final SqlLint asked;
    private final int applied;

    /**
     * @param files in the order in which they run
     * @param applied by their names, which files ran already and are not judged
     */
    public SqlLinting(List<SqlFiles> files, Predicate<String> applied, Setting setting, List<Rule> rules) {
        this.files = files;
        List<SqlSource> all = files.stream().flatMap(f -> f.sources().stream()).toList();
        List<SqlSource> sources =
                all.stream().filter(s -> !applied.test(s.file().name())).toList();
        this.asked = new SqlLint(sources, setting, rules);
        this.applied = all.size() - sources.size();
    }

    /** As the person named them. */
    public String given() {
        return String.join(" ", files.stream().map(SqlFiles::given).toList());
    }

    public LintReport report(LintConfig config, Baseline known) {
        return Linter.report(subject(config), SqlLinter.lint(asked), known);
    }

    /** All that is found, to be known from now on. */
    public Baseline baseline(LintConfig config) {
        return Baseline.NONE.after(
                subject(config), report(config, Baseline.NONE).findings());
    }

    private static Subject subject(LintConfig config) {
        return Subject.of(Schema.EMPTY, config, Optional.empty());
    }

    /** Mends the files on disk, and tells of it on a terminal that is given; only files that changed are written. */
    public SqlLinting fixed(Optional<Terminal> terminal) {
        SqlFixes.Result result = SqlFixes.fix(asked, file -> owner(file).source(file));
        List<SourceFile> before = asked.sources().stream().map(SqlSource::file).toList();
        result.sources().stream()
                .map(SqlSource::file)
                .filter(file -> !before.contains(file))
                .forEach(file -> write(owner(file).path(file), file));
        terminal.ifPresent(t -> result.done().forEach(d -> t.line("fixed " + title(d))));
        return new SqlLinting(files, asked.withSources(result.sources()), applied);
    }

    private SqlLinting(List<SqlFiles> files, SqlLint asked, int applied) {
        this.files = files;
        this.asked = asked;
        this.applied = applied;
    }

    /** How many files ran already and were not judged. */
    public int applied() {
        return applied;
    }

    private SqlFiles owner(SourceFile file) {
        return files.stream()
                .filter(f -> file.name().equals(f.given()) || file.name().startsWith(f.given() + "/"))
                .findFirst()
                .orElse(files.get(0));
    }

    private static String title(Diagnostic mended) {
        Fix fix = mended.fix();
        return mended.span().file().name() + ": " + (fix == null ? "" : fix.title()) + " (" + mended.code() + ")";
    }

    private static void write(Path path, SourceFile file) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.text());
        } catch (IOException e) {
            throw new CommandFailed("`" + file.name() + "` cannot be written: " + e.getMessage(), "");
        }
    }
}
