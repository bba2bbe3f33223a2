package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.MigrationProgress;
import dev.ashlar.migrate.Rollback;
import dev.ashlar.migrate.WayBack;
import dev.ashlar.migrate.consent.Answers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "rollback", description = "Run the down.sql of the last migration, or of several, the last one first.")
final class MigrateRollbackCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    @ArgGroup
    private @Nullable Far far;

    /** How far back. */
    static final class Far {
        @Option(
                names = "--to",
                paramLabel = "NAME|N",
                required = true,
                description = "The migration that stays as the last one, or how many of the first stay (0: none).")
        private @Nullable String to;

        @Option(names = "--steps", paramLabel = "N", required = true, description = "How many are taken back.")
        private int steps = 1;
    }

    @Option(
            names = "--accept-data-loss",
            split = ",",
            paramLabel = "NAME",
            description = "What may be lost, by name: posts, posts.slug.")
    private List<String> dataLoss = List.of();

    MigrateRollbackCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws Exception {
        return StopBetweenBatches.run(workplace.terminal(), this::rollback);
    }

    private int rollback() {
        SchemaFiles files = options.files(workplace);
        try (ChosenDatabase database =
                options.database(workplace, files, new Report(workplace.terminal()).compiled(files))) {
            List<Rollback> done = ProjectOptions.migrator(database, files, new MigrationProgress(workplace.terminal()))
                    .rollback(way(), Answers.losing(Set.copyOf(dataLoss)));
            done.forEach(d -> workplace.terminal().line("rolled back " + d.name()));
            if (done.isEmpty()) {
                workplace.terminal().line("nothing to do: nothing came after it");
            }
        }
        return 0;
    }

    private WayBack way() {
        if (far == null) {
            return new WayBack.Steps(1);
        }
        return far.to == null ? new WayBack.Steps(far.steps) : new WayBack.To(far.to);
    }
}
