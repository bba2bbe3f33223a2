package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "squash",
        description = "Make one migration of the folder's first ones, proved to make the same;"
                + " databases that have them take it for them.")
final class MigrateSquashCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @Option(names = "--to", paramLabel = "NAME", description = "The last one to go in; by default all.")
    private @Nullable String to;

    @Option(
            names = "--name",
            defaultValue = "squashed",
            description = "What the new one is called (default ${DEFAULT-VALUE}).")
    private String name = "";

    @Option(
            names = "--keep-sql",
            description = "Keep the SQL of the old ones, one after another, rather than write what they come to.")
    private boolean keepSql;

    MigrateSquashCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Migration written = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .squash(to, name, schema, keepSql);
            int replaced = written.header().replaces().get(0).size();
            workplace
                    .terminal()
                    .line(
                            "wrote " + written.name() + " in the place of " + replaced
                                    + " migrations; it makes the same, and databases that have them record it at the next deploy");
        }
        return 0;
    }
}
