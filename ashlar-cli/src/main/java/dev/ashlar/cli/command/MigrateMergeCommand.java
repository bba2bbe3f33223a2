package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "merge",
        description =
                "After branches were merged: run them together in a scratch database, and write that their order is settled.")
final class MigrateMergeCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(
            names = "--name",
            defaultValue = "merge",
            description = "What the migration is called (default ${DEFAULT-VALUE}).")
    private String name = "";

    MigrateMergeCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Migration written = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .merge(name, schema);
            workplace.terminal().line("wrote " + written.name() + ": all branches run together");
        }
        return 0;
    }
}
