package dev.ashlar.cli.command;

import dev.ashlar.migrate.rows.Backfill;
import dev.ashlar.migrate.rows.Backfills;
import dev.ashlar.migrate.session.Settings;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How careful a run of migrations is with those who use the database meanwhile. */
final class RunOptions {
    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            converter = Time.class,
            description = "How long a statement may wait for a lock, and so make others wait: 50ms by default.")
    private Duration lockTimeout = Settings.DEFAULT.lockTimeout();

    @Option(
            names = "--lock-patience",
            paramLabel = "TIME",
            converter = Time.class,
            description = "How long to go on trying for a lock: 2m by default.")
    private Duration lockPatience = Settings.DEFAULT.lockPatience();

    @Option(
            names = "--batch-budget",
            paramLabel = "TIME",
            converter = Time.class,
            description = "How long a batch of a backfill may hold its rows: 50ms by default.")
    private Duration batchBudget = Settings.DEFAULT.pace().batchBudget();

    @Option(
            names = "--max-lag",
            paramLabel = "TIME",
            converter = Time.class,
            description = "How far behind a standby may be before a backfill waits for it: 5s by default.")
    private Duration maxLag = Settings.DEFAULT.pace().maxLag();

    @Option(
            names = "--max-wal",
            paramLabel = "MB",
            description =
                    "How many megabytes of WAL a second the server may write before a backfill waits; any by default.")
    private long maxWal;

    @Option(
            names = "--class-path",
            paramLabel = "PATH",
            description = "Where the classes are that backfills in Java name.")
    private String classPath = "";

    Settings settings(Path directory) {
        Settings.Pace pace = Settings.DEFAULT.pace();
        return Settings.DEFAULT
                .withLockTimeout(lockTimeout)
                .withLockPatience(lockPatience)
                .withPace(new Settings.Pace(batchBudget, pace.batchPause(), maxLag, pace.maxLagBytes(), maxWal << 20))
                .withBackfills(classPath.isEmpty() ? Backfills.NONE : Backfills.declared(loader(directory)));
    }

    // Left open: its classes are used until the program ends.
    @SuppressWarnings("resource")
    private ClassLoader loader(Path directory) {
        List<URL> places = new ArrayList<>();
        for (String place : classPath.split(Pattern.quote(File.pathSeparator))) {
            try {
                places.add(directory.resolve(place).toUri().toURL());
            } catch (MalformedURLException e) {
                throw new TypeConversionException("`" + place + "` is no folder and no jar");
            }
        }
        return new URLClassLoader(places.toArray(URL[]::new), Backfill.class.getClassLoader());
    }

    /** Reads {@code 50ms}, {@code 2s} and {@code 1m}. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Pattern TIME = Pattern.compile("([0-9]{1,9})(ms|s|m)");

        @Override
        public Duration convert(String value) {
            Matcher parts = TIME.matcher(value);
            if (!parts.matches()) {
                throw new TypeConversionException("`" + value + "` is no time; for example 50ms, 2s or 1m");
            }
            long number = Long.parseLong(parts.group(1));
            return switch (parts.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
        }
    }
}
