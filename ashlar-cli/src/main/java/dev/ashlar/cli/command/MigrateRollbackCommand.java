package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.migrate.Rollback;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "rollback", description = "Run the down.sql of the last migration.")
final class MigrateRollbackCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigrateRollbackCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        return StopBetweenBatches.run(workplace.terminal(), this::rollback);
    }

    private int rollback() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            Rollback done = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .rollback();
            workplace.terminal().line("rolled back " + done.name());
        }
        return 0;
    }
}
