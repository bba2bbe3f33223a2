package dev.ashlar.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rounds of one contestant in one workload, and the reference's rounds beside them. */
final class Score {
    private final List<Double> perSecond = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> cpuMicros = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();
    private double trips = Double.NaN;
    private double statements = Double.NaN;

    void add(Round round, Round reference) {
        perSecond.add(round.perSecond());
        ratios.add(round.perSecond() / reference.perSecond());
        cpuMicros.add(round.cpuMicros());
        bytes.add(round.bytes());
    }

    void counted(double tripsOfOne, double statementsOfOne) {
        trips = tripsOfOne;
        statements = statementsOfOne;
    }

    boolean isEmpty() {
        return ratios.isEmpty();
    }

    double ratio() {
        return median(ratios);
    }

    double bytes() {
        return median(bytes);
    }

    String json(String workload, String contestant) {
        return String.format(
                Locale.ROOT,
                "{\"workload\":\"%s\",\"contestant\":\"%s\",\"opsPerSecond\":%.1f,\"ratioToJdbc\":%.3f,\"ratioLeast\":%.3f,\"ratioMost\":%.3f%s}",
                workload,
                contestant,
                median(perSecond),
                ratio(),
                least(),
                most(),
                number("cpuMicros", median(cpuMicros))
                        + number("bytes", bytes())
                        + number("roundTrips", trips)
                        + number("statements", statements));
    }

    private static String number(String name, double value) {
        return value > 0 ? String.format(Locale.ROOT, ",\"%s\":%.1f", name, value) : "";
    }

    String line(String workload, String contestant) {
        return String.format(
                Locale.ROOT,
                "%-9s %-9s %10.1f /s   %.2f of jdbc (%.2f to %.2f)   %s",
                workload,
                contestant,
                median(perSecond),
                ratio(),
                least(),
                most(),
                costs());
    }

    /** What an operation costs beside time: CPU, memory, round trips and statements, as far as they are known. */
    private String costs() {
        return (median(cpuMicros) > 0 ? String.format(Locale.ROOT, "%.0f us CPU ", median(cpuMicros)) : "")
                + (bytes() > 0 ? String.format(Locale.ROOT, "%.1f KB ", bytes() / 1000) : "")
                + (trips > 0 ? String.format(Locale.ROOT, "%.1f trips %.1f statements", trips, statements) : "");
    }

    String cell() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", ratio(), least(), most());
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
