package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.migrate.Deployment;
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

    @Mixin
    private final RunOptions run = new RunOptions();

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
                    .deploy();
            done.applied().forEach(m -> workplace.terminal().line("applied " + m.name()));
            workplace.terminal().line(summary(done));
        }
        return 0;
    }

    private static String summary(Deployment done) {
        int all = done.applied().size() + done.before();
        return done.applied().isEmpty()
                ? "nothing to do: every migration is applied (" + all + ")"
                : done.applied().size() + " applied now, " + all + " in all";
    }
}
