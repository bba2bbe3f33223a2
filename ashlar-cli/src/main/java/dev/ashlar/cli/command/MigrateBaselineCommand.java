package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.Baseline;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "baseline",
        description =
                "Record migrations as applied in a database that has their changes already, which is proved first.")
final class MigrateBaselineCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @ArgGroup
    private @Nullable Which which;

    /** Which migrations. */
    static final class Which {
        @Option(
                names = "--to",
                paramLabel = "NAME",
                required = true,
                description = "The last migration that the database has; by default all of the folder.")
        private @Nullable String to;

        @SuppressWarnings("UnusedVariable") // without `to` it is this one
        @Option(
                names = "--from-prisma",
                required = true,
                description = "Those that Prisma's own _prisma_migrations has as finished.")
        private boolean fromPrisma;
    }

    MigrateBaselineCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Baseline done = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .baseline(which(), schema);
            if (!done.drift().isEmpty()) {
                return new DriftReport(workplace.terminal())
                        .differs(
                                done.drift().changes(),
                                done.drift().back(),
                                "the database is not what these migrations make, so they were not recorded",
                                "name the last one that it has with --to, or bring the two together first");
            }
            done.recorded().forEach(name -> workplace.terminal().line("recorded as applied: " + name));
            workplace
                    .terminal()
                    .line(done.recorded().size() + " recorded now, "
                            + (done.recorded().size() + done.before()) + " in all; the database is what they make");
        }
        return 0;
    }

    private Baseline.Which which() {
        if (which == null) {
            return new Baseline.Which.All();
        }
        return which.to == null ? new Baseline.Which.FromPrisma() : new Baseline.Which.UpTo(which.to);
    }
}
