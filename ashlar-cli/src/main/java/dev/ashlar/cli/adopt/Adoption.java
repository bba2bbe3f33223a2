package dev.ashlar.cli.adopt;

import dev.ashlar.cli.adopt.OtherLedgers.FlywayRow;
import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.sqllint.state.MigrationName;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Flyway's migrations as Ashlar's: the same SQL in the same order.
 *
 * @param migrations in their order
 * @param applied how many of them the database has; they are the first
 */
public record Adoption(List<Adopted> migrations, int applied) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    /** Of migrations that never ran and whose version is no time: before every one that is written from now on. */
    private static final LocalDateTime FIRST = LocalDateTime.of(2000, 1, 1, 0, 0);

    public Adoption {
        migrations = List.copyOf(migrations);
    }

    /**
     * @param name of the folder
     * @param from the file that it was
     */
    public record Adopted(String name, String from, String up, String down) {}

    /** @throws CommandFailed where the same would not be the same: placeholders, edited files, gaps, failures */
    public static Adoption of(List<FlywayScript> scripts, OtherLedgers ledgers) {
        List<FlywayScript> ordered = scripts.stream()
                .sorted(Comparator.comparing(FlywayScript::file, MigrationName.ORDER))
                .toList();
        ordered.forEach(Adoption::refusePlaceholder);
        ledgers.flyway().forEach(Adoption::refuseFailure);
        List<Boolean> applied = ordered.stream().map(s -> isApplied(s, ledgers)).toList();
        refuseGap(ordered, applied);
        List<Adopted> migrations = new ArrayList<>();
        LocalDateTime last = FIRST;
        for (FlywayScript script : ordered) {
            last = stamp(script, ledgers, last);
            migrations.add(new Adopted(
                    STAMP.format(last) + "_" + script.description(), script.file(), script.up(), script.down()));
        }
        return new Adoption(migrations, (int) applied.stream().filter(a -> a).count());
    }

    /** The last one that the database has. */
    public Optional<String> last() {
        return applied == 0
                ? Optional.empty()
                : Optional.of(migrations.get(applied - 1).name());
    }

    private static void refusePlaceholder(FlywayScript script) {
        script.placeholder().ifPresent(placeholder -> {
            throw new CommandFailed(
                    "`" + script.file() + "` has the placeholder `" + placeholder + "`, which Ashlar does not replace",
                    "write its value in a copy of the folder, and adopt that");
        });
    }

    private static void refuseFailure(FlywayRow row) {
        if (!row.success()) {
            throw new CommandFailed(
                    "`" + row.script() + "` has failed in this database",
                    "mend it with Flyway first (`flyway repair`, `flyway migrate`): nobody else knows how far it got");
        }
    }

    /** A baseline stands for every version up to its own. */
    private static boolean isApplied(FlywayScript script, OtherLedgers ledgers) {
        boolean before = !script.isRepeatable()
                && ledgers.flyway().stream()
                        .filter(row -> row.type().endsWith("BASELINE"))
                        .anyMatch(row -> MigrationName.ORDER.compare(
                                        "V" + script.version() + "__.sql", "V" + row.version() + "__.sql")
                                <= 0);
        Optional<FlywayRow> row = row(script, ledgers);
        row.filter(r -> r.checksum() != 0 && r.checksum() != script.checksum()).ifPresent(r -> {
            throw new CommandFailed(
                    "`" + script.file() + "` is not what ran in this database: it was edited since",
                    "bring the file back to what ran; what it says more is a migration of its own");
        });
        return before || row.isPresent();
    }

    /** The last run: of a repeatable script there are several. */
    private static Optional<FlywayRow> row(FlywayScript script, OtherLedgers ledgers) {
        return ledgers.flyway().stream()
                .filter(r -> OtherLedgers.fileOf(r.script()).equals(script.file()))
                .reduce((first, second) -> second);
    }

    private static void refuseGap(List<FlywayScript> scripts, List<Boolean> applied) {
        int missing = applied.indexOf(false);
        int later = applied.lastIndexOf(true);
        if (missing >= 0 && missing < later && !scripts.get(later).isRepeatable()) {
            throw new CommandFailed(
                    "`" + scripts.get(missing).file() + "` was not applied, and `"
                            + scripts.get(later).file() + "` was",
                    "apply it with Flyway first (`flyway migrate -outOfOrder=true`): Ashlar's order is that of the names");
        }
    }

    /** When it ran; or its version, where that is a time; a second after the one before it at least. */
    private static LocalDateTime stamp(FlywayScript script, OtherLedgers ledgers, LocalDateTime last) {
        LocalDateTime own = row(script, ledgers)
                .map(FlywayRow::installed)
                .or(() -> Optional.of(script.version()))
                .filter(s -> s.matches("(19|20)\\d{12}"))
                .flatMap(Adoption::parsed)
                .orElse(last.plusSeconds(1));
        return own.isAfter(last) ? own : last.plusSeconds(1);
    }

    private static Optional<LocalDateTime> parsed(String stamp) {
        try {
            return Optional.of(LocalDateTime.parse(stamp, STAMP));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // digits that are no time
        }
    }
}
