package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Drift;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "drift",
        description = "What was changed in a database past its migrations; exit 1 when anything was. Changes nothing.")
final class MigrateDriftCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigrateDriftCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Drift drift = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .drift(schema);
            if (drift.isEmpty()) {
                workplace.terminal().line("no drift: the database is what its applied migrations make");
                return 0;
            }
            return new DriftReport(workplace.terminal()).changed(drift.changes(), drift.back());
        }
    }
}
