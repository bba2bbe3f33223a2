package dev.ashlar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rounds of one contestant in one workload, and the reference's rounds beside them. */
final class Score {
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> cpuMicros = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();
    private double trips = Double.NaN;
    private double statements = Double.NaN;

    /** Adds what a round came to, of those who have a place in the scores; nothing when the reference failed. */
    static void compare(Map<String, Round> rounds, Map<String, Score> scores) {
        Round reference = rounds.get("jdbc");
        if (reference != null) {
            rounds.forEach((name, own) ->
                    scores.computeIfAbsent(name, k -> new Score()).add(own, reference));
        }
    }

    void add(Round round, Round reference) {
        add(round);
        ratios.add(round.perSecond() / reference.perSecond());
    }

    /** Adds a round that nothing is beside. */
    void add(Round round) {
        perSecond.add(round.perSecond());
        cpuMicros.add(round.cpuMicros());
        bytes.add(round.bytes());
    }

    void counted(double tripsOfOne, double statementsOfOne) {
        trips = tripsOfOne;
        statements = statementsOfOne;
    }

    boolean isEmpty() {
        return perSecond.isEmpty();
    }

    double ratio() {
        return median(ratios);
    }

    double bytes() {
        return median(bytes);
    }

    /** Milliseconds of one operation. */
    double millis() {
        return 1000 / median(perSecond);
    }

    /** Whether it stands beside the reference. */
    boolean compared() {
        return !ratios.isEmpty();
    }

    String json(String workload, String contestant) {
        String compared = compared()
                ? String.format(
                        Locale.ROOT,
                        ",\"ratioToJdbc\":%.3f,\"ratioLeast\":%.3f,\"ratioMost\":%.3f",
                        ratio(),
                        least(),
                        most())
                : "";
        return "{\"workload\":\"" + workload + "\",\"contestant\":\"" + contestant + "\",\"opsPerSecond\":"
                + plain(median(perSecond)) + compared
                + number("cpuMicros", cpu())
                + number("bytes", bytes())
                + number("roundTrips", trips)
                + number("statements", statements)
                + "}";
    }

    private static String number(String name, double value) {
        return value > 0 ? String.format(Locale.ROOT, ",\"%s\":%.1f", name, value) : "";
    }

    /** Slow operations, which are few in a second, with more digits. */
    private static String plain(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.1f", value);
    }

    String line(String workload, String contestant) {
        return String.format(
                Locale.ROOT,
                "%-9s %-9s %10s /s   %s   %s",
                workload,
                contestant,
                plain(median(perSecond)),
                compared()
                        ? String.format(Locale.ROOT, "%.2f of jdbc (%.2f to %.2f)", ratio(), least(), most())
                        : String.format(Locale.ROOT, "%.0f ms", millis()),
                costs());
    }

    /** What an operation costs beside time: CPU, memory, round trips and statements, as far as they are known. */
    private String costs() {
        return (cpu() > 0 ? String.format(Locale.ROOT, "%.0f us CPU ", cpu()) : "")
                + (bytes() > 0 ? String.format(Locale.ROOT, "%.1f KB ", bytes() / 1000) : "")
                + (trips > 0 ? String.format(Locale.ROOT, "%.1f trips %.1f statements", trips, statements) : "");
    }

    /** The ratio, or where it has none, its time. */
    String cell() {
        if (!compared()) {
            return String.format(Locale.ROOT, "%.0f ms", millis());
        }
        return String.format(Locale.ROOT, ratio() < 0.05 ? "%.3f" : "%.2f", ratio());
    }

    /** The same, and how far the rounds lie apart. */
    String spread() {
        return compared() ? String.format(Locale.ROOT, "%s (%.2f to %.2f)", cell(), least(), most()) : cell();
    }

    /** Microseconds of CPU of one operation; 0 where it is not known. */
    double cpu() {
        return median(cpuMicros);
    }

    double least() {
        return ratios.stream().mapToDouble(r -> r).min().orElse(0);
    }

    double most() {
        return ratios.stream().mapToDouble(r -> r).max().orElse(0);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return 0;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
