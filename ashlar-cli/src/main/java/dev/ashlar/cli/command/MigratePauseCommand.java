package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "pause", description = "Let a running backfill stand still between two batches.")
final class MigratePauseCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigratePauseCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            List<String> paused = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .pause();
            paused.forEach(
                    name -> workplace.terminal().line("paused " + name + "; `ashlar migrate resume` lets it go on"));
            if (paused.isEmpty()) {
                workplace.terminal().line("nothing to pause: no migration is being run");
            }
        }
        return 0;
    }
}
