package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Development;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "dev", description = "Write the next migration from what the schema says now, and apply it.")
final class MigrateDevCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(names = "--name", required = true, description = "What the migration does, for example add_slug.")
    private String name = "";

    @Option(names = "--create-only", description = "Write the migration and do not apply it.")
    private boolean createOnly;

    @Option(names = "--direct", description = "Write one transaction; without it, stages that leave the tables in use.")
    private boolean direct;

    MigrateDevCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Development result = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .dev(name, schema, !createOnly, direct);
            result.deployment().applied().forEach(m -> workplace.terminal().line("applied " + m.name()));
            return result.match(new DevelopmentReport(workplace.terminal(), ProjectOptions.folder(files)));
        }
    }
}
