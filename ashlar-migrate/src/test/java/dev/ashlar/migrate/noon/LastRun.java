package dev.ashlar.migrate.noon;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of the README that tells the last run; written by the run itself. */
record LastRun(Path readme) {
    private static final String HEADING = "## The last run\n";

    /** @param server what ran it */
    void write(int rows, String server, Duration time, List<Verdict> verdicts) throws IOException {
        String text = Files.readString(readme);
        int at = text.indexOf(HEADING);
        if (at < 0) {
            throw new IOException(readme + " has no line " + HEADING.strip());
        }
        Files.writeString(
                readme,
                text.substring(0, at) + HEADING + "\n" + about(rows, server, time) + "\n\n" + Verdict.header() + "\n"
                        + verdicts.stream().map(v -> v.row() + "\n").collect(Collectors.joining()));
    }

    private static String about(int rows, String server, Duration time) {
        return String.format(
                Locale.ROOT,
                "%s: %,d rows, PostgreSQL %s embedded, JDK %d, %d processors, load %.1f at the end, autogroups %s; %d min %d s in all.",
                LocalDate.now(ZoneOffset.UTC),
                rows,
                server,
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Autogroups.on() ? "on" : "off",
                time.toMinutes(),
                time.toSecondsPart());
    }
}
