package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.migrate.Status;
import dev.ashlar.migrate.plan.PlannedMigration;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "How the folder of migrations and the database stand; exit 1 when they differ.")
final class MigrateStatusCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigrateStatusCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            Status status = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .status();
            status.migrations()
                    .forEach(m -> workplace.terminal().line(String.format("%-12s %s", word(m, status), m.name())));
            status.held().stream().flatMap(HeldText::lines).forEach(workplace.terminal()::line);
            status.running().ifPresent(holder -> workplace.terminal().line("a run is under way: " + holder.describe()));
            workplace.terminal().line(status.upToDate() ? "up to date" : "not up to date");
            return status.upToDate() ? 0 : 1;
        }
    }

    private static String word(PlannedMigration migration, Status status) {
        return status.held(migration.name()).isPresent()
                ? "held"
                : migration.condition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
