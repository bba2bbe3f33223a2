package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Deployment;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "reset", description = "Drop everything in a development database and apply every migration again.")
final class MigrateResetCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(names = "--force", description = "Yes, drop it all.")
    private boolean force;

    MigrateResetCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Deployment done = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .reset(schema, force);
            workplace.terminal().line("emptied; " + done.applied().size() + " migrations applied");
        }
        return 0;
    }
}
