package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "resolve",
        description = "After a repair by hand: record how a migration stands. Nothing but the record is touched.")
final class MigrateResolveCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @ArgGroup(multiplicity = "1")
    private Repair repair = new Repair();

    /** What was done. */
    static final class Repair {
        @Option(
                names = "--applied",
                paramLabel = "NAME",
                required = true,
                description = "All that this migration does is done, and its file is as it should be.")
        private @Nullable String applied;

        @Option(
                names = "--rolled-back",
                paramLabel = "NAME",
                required = true,
                description = "Nothing of this migration is left; deploy runs it from its first step.")
        private @Nullable String rolledBack;
    }

    MigrateResolveCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            resolve(ProjectOptions.migrator(database, files, MigrationListener.SILENT));
        }
        return 0;
    }

    private void resolve(Migrator migrator) {
        if (repair.applied != null) {
            migrator.resolveApplied(repair.applied);
            workplace.terminal().line("recorded as applied: " + repair.applied);
        } else if (repair.rolledBack != null) {
            migrator.resolveRolledBack(repair.rolledBack);
            workplace.terminal().line("recorded as rolled back: " + repair.rolledBack);
        }
    }
}
