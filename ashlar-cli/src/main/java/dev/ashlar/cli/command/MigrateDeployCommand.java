package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.Deployment;
import dev.ashlar.migrate.FanOut;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.Status;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.session.MigrationListener;
import picocli.CommandLine.Option;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.Settings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "deploy",
        description = "Apply every migration that is not applied yet; goes on where an earlier run stopped.")
final class MigrateDeployCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--check",
            description = "Apply nothing: say what would be applied; exit 1 when deploy would be refused or branches clash.")
    private boolean check;

    @Mixin
    private final TenantOptions tenants = new TenantOptions();

    MigrateDeployCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            if (check) {
                return checked(ProjectOptions.migrator(database, files, MigrationListener.SILENT));
            }
            if (tenants.given()) {
                return everywhere(files, database);
            }
            Deployment done = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .deploy();
            done.applied().forEach(m -> workplace.terminal().line("applied " + m.name()));
            workplace.terminal().line(summary(done));
        }
        return 0;
    }

    private int checked(Migrator migrator) {
        Status status = migrator.status();
        History history = new History(status.migrations());
        history.refuseBrokenHistory();
        history.pending().forEach(m -> workplace.terminal().line("would apply " + m.name()));
        workplace.terminal().line(history.pending().size() + " to apply");
        List<Diagnostic> clashes = status.clashes().stream()
                .map(c -> Diagnostic.error("migrations-clash", c.sentence(), Span.NONE)
                        .help("see that they run in this order, then settle it with `ashlar migrate merge`"))
                .toList();
        new Report(workplace.terminal()).print(clashes);
        return clashes.isEmpty() ? 0 : 1;
    }

    private int everywhere(SchemaFiles files, ChosenDatabase database) {
        List<DatabaseUrl> all = tenants.all(workplace, DatabaseUrl.parse(database.ownerUrl()));
        MigrationFolder folder = new MigrationFolder(files.home().resolve("migrations"));
        List<FanOut.Outcome> outcomes = new FanOut(folder, Settings.DEFAULT, tenants.parallel()).deploy(all);
        TenantReport report = new TenantReport(
                workplace.terminal(),
                o -> tenants.ofOneDatabase() ? o.tenant().schema() : o.tenant().toString());
        return tenants.json() ? report.json(outcomes) : report.table(outcomes);
    }

    private static String summary(Deployment done) {
        int all = done.applied().size() + done.before();
        return done.applied().isEmpty()
                ? "nothing to do: every migration is applied (" + all + ")"
                : done.applied().size() + " applied now, " + all + " in all";
    }
}
