package dev.ashlar.cli.command;

import dev.ashlar.cli.adopt.Adoption;
import dev.ashlar.cli.adopt.FlywayScript;
import dev.ashlar.cli.adopt.OtherLedgers;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.SqlFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.sqllint.state.MigrationName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "adopt-flyway",
        description = "Write a Flyway folder's migrations as Ashlar's, in the same order; the folder stays as it is.")
final class MigrateAdoptFlywayCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Parameters(paramLabel = "DIR", description = "The folder with V1__x.sql and the like.")
    private String given = "";

    @Option(names = "--into", paramLabel = "DIR", description = "Where to write them (default: migrations).")
    private String into = "migrations";

    @Option(
            names = "--url",
            description =
                    "A database that Flyway has migrated: its history says what ran, when, and whether a file was edited since."
                            + " Read only.")
    private String url = "";

    MigrateAdoptFlywayCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() throws IOException {
        SqlFiles files = SqlFiles.at(workplace.directory(), given);
        List<FlywayScript> scripts = files.sources().stream()
                .filter(s -> MigrationName.isFlyway(s.file().name()))
                .map(s -> new FlywayScript(s, files.undo(s.file())))
                .toList();
        if (scripts.isEmpty()) {
            throw new CommandFailed("`" + given + "` has no migrations of Flyway's", "name the folder with V1__x.sql");
        }
        Path target = workplace.directory().resolve(into);
        refuseOccupied(target);
        Adoption adoption = Adoption.of(scripts, url.isEmpty() ? OtherLedgers.NONE : OtherLedgers.of(url));
        for (Adoption.Adopted migration : adoption.migrations()) {
            write(target.resolve(migration.name()), migration);
            workplace.terminal().line(into + "/" + migration.name() + "  (" + migration.from() + ")");
        }
        tell(adoption);
        return 0;
    }

    private void refuseOccupied(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (var entries = Files.list(target)) {
                if (entries.anyMatch(Files::isDirectory)) {
                    throw new CommandFailed(
                            "`" + into + "` has migrations already",
                            "name another folder with --into, or move them away");
                }
            }
        }
    }

    private static void write(Path folder, Adoption.Adopted migration) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("migration.sql"), migration.up());
        Files.writeString(folder.resolve("down.sql"), migration.down());
    }

    private void tell(Adoption adoption) {
        int all = adoption.migrations().size();
        workplace
                .terminal()
                .line(all + (all == 1 ? " migration" : " migrations") + " written, " + adoption.applied()
                        + " of them applied in the database");
        workplace
                .terminal()
                .line(adoption.last()
                        .map(name -> "next: `ashlar migrate baseline --to " + name + "` records what the database has")
                        .orElse(
                                url.isEmpty()
                                        ? "next: `ashlar migrate baseline --to NAME` on each database that has them, or `ashlar migrate deploy`"
                                                + " on an empty one"
                                        : "next: `ashlar migrate deploy`"));
    }
}
