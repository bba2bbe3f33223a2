package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "resume", description = "Let go on what `migrate pause` stopped.")
final class MigrateResumeCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigrateResumeCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            List<String> resumed = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .resume();
            resumed.forEach(name -> workplace
                    .terminal()
                    .line("resumed " + name + "; if its run has ended, `ashlar migrate deploy` goes on with it"));
            if (resumed.isEmpty()) {
                workplace.terminal().line("nothing to resume: no migration is paused");
            }
        }
        return 0;
    }
}
