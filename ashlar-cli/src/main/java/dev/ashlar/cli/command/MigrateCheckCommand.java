package dev.ashlar.cli.command;

import dev.ashlar.cli.project.ChosenDatabase;
import dev.ashlar.cli.project.SchemaFiles;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.plan.OneWay;
import dev.ashlar.migrate.scratch.Tried;
import dev.ashlar.migrate.session.MigrationListener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        description =
                "Try the way back of every migration on scratch databases with rows; exit 1 when one does not hold.")
final class MigrateCheckCommand implements Callable<Integer> {
    private final Workplace workplace;

    @Mixin
    private final ProjectOptions options = new ProjectOptions();

    MigrateCheckCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        SchemaFiles files = options.files(workplace);
        Schema schema = new Report(workplace.terminal()).compiled(files);
        try (ChosenDatabase database = options.database(workplace, files, schema)) {
            Map<Migration, Tried> tried = ProjectOptions.migrator(database, files, MigrationListener.SILENT)
                    .check(schema);
            List<Migration> folder = new MigrationFolder(files.home().resolve("migrations")).read();
            long wrong = folder.stream().filter(m -> !holds(m, tried.get(m))).count();
            workplace
                    .terminal()
                    .line(
                            wrong == 0
                                    ? "every way back holds, or says why there is none (" + folder.size() + ")"
                                    : wrong + " of " + folder.size() + " ways back do not hold");
            return wrong == 0 ? 0 : 1;
        }
    }

    private boolean holds(Migration migration, @Nullable Tried tried) {
        Optional<String> fault = tried == null ? absent(migration) : tried.match(new Fault(migration));
        String remark = fault.orElseGet(
                () -> reason(migration).map(r -> "one-way: " + r).orElse("there and back"));
        workplace.terminal().line((fault.isPresent() ? "fails   " : "holds   ") + migration.name() + ": " + remark);
        return fault.isEmpty();
    }

    private static Optional<String> absent(Migration migration) {
        return reason(migration).isPresent()
                ? Optional.empty()
                : Optional.of(
                        migration.down() == null
                                ? "it has no down.sql; if there is no way back, write `-- One-way: ` and why into one"
                                : "its down.sql has no statement and no line `-- One-way: ` that says why, or a migration"
                                        + " before it fails");
    }

    private static Optional<String> reason(Migration migration) {
        SourceFile down = migration.down();
        return down == null ? Optional.empty() : OneWay.reason(down);
    }

    /** What is wrong with a way back, empty when nothing is. */
    private record Fault(Migration migration) implements Tried.Cases<Optional<String>> {
        @Override
        public Optional<String> proved(Tried.Proved tried) {
            return Optional.empty();
        }

        @Override
        public Optional<String> otherRows(Tried.OtherRows tried) {
            SourceFile down = migration.down();
            List<String> unsaid = tried.columns().stream()
                    .filter(c -> down == null || !OneWay.admits(down, c))
                    .toList();
            return unsaid.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            "there and back, values of " + String.join(", ", unsaid) + " are others; say so in a line `"
                                    + OneWay.otherValues(unsaid.get(0)).strip() + "`");
        }

        @Override
        public Optional<String> fails(Tried.Fails tried) {
            return Optional.of(tried.reason());
        }

        @Override
        public Optional<String> untried(Tried.Untried tried) {
            return Optional.of("the way there fails: " + tried.reason());
        }
    }
}
