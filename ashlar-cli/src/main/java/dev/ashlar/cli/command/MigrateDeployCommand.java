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
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.gate.Patience;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.session.MigrationListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "deploy",
        description = "Apply every migration that is not applied yet; goes on where an earlier run stopped.")
final class MigrateDeployCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--check",
            description =
                    "Apply nothing: say what would be applied; exit 1 when deploy would be refused or branches clash.")
    private boolean check;

    @Mixin
    private final TenantOptions tenants = new TenantOptions();

    @Mixin
    private final RunOptions run = new RunOptions();

    @Option(
            names = "--force-contract",
            paramLabel = "NAME",
            description =
                    "Run this migration although running clients still use what it takes away; may be given more than once.")
    private Set<String> forced = Set.of();

    @Option(
            names = "--client-timeout",
            paramLabel = "SECONDS",
            description = "A client that has not been heard of for this long is gone; 300 by default.")
    private long clientTimeout = Patience.DEFAULT.goneAfter().toSeconds();

    MigrateDeployCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        return StopBetweenBatches.run(workplace.terminal(), this::deploy);
    }

    private int deploy() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            if (check) {
                return checked(ProjectOptions.migrator(database, files, MigrationListener.SILENT));
            }
            Patience patience = new Patience(Duration.ofSeconds(clientTimeout), forced);
            if (tenants.given()) {
                return everywhere(files, database, patience);
            }
            Deployment done = ProjectOptions.migrator(
                            database,
                            files,
                            run.settings(workplace.directory()),
                            new MigrationProgress(workplace.terminal()))
                    .deploy(patience);
            done.applied().forEach(m -> workplace.terminal().line("applied " + m.name()));
            done.held().stream().flatMap(HeldText::lines).forEach(workplace.terminal()::line);
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

    private int everywhere(SchemaFiles files, ChosenDatabase database, Patience patience) {
        List<DatabaseUrl> all = tenants.all(workplace, DatabaseUrl.parse(database.ownerUrl()));
        MigrationFolder folder = new MigrationFolder(files.home().resolve("migrations"));
        List<FanOut.Outcome> outcomes =
                new FanOut(folder, run.settings(workplace.directory()), tenants.parallel()).deploy(all, patience);
        TenantReport report = new TenantReport(
                workplace.terminal(),
                o -> tenants.ofOneDatabase() ? o.tenant().schema() : o.tenant().toString());
        return tenants.json() ? report.json(outcomes) : report.table(outcomes);
    }

    private static String summary(Deployment done) {
        int all = done.applied().size() + done.before();
        if (!done.held().isEmpty()) {
            return done.applied().size() + " applied now, " + all + " in all, "
                    + done.held().size() + " held: run this again once the clients named above have ended";
        }
        return done.applied().isEmpty()
                ? "nothing to do: every migration is applied (" + all + ")"
                : done.applied().size() + " applied now, " + all + " in all";
    }
}
