package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.migrate.Deployment;
import dev.ashlar.migrate.gate.Patience;
import java.time.Duration;
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
            Deployment done = ProjectOptions.migrator(
                            database,
                            files,
                            run.settings(workplace.directory()),
                            new MigrationProgress(workplace.terminal()))
                    .deploy(new Patience(Duration.ofSeconds(clientTimeout), forced));
            done.applied().forEach(m -> workplace.terminal().line("applied " + m.name()));
            done.held().stream().flatMap(HeldText::lines).forEach(workplace.terminal()::line);
            workplace.terminal().line(summary(done));
        }
        return 0;
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
