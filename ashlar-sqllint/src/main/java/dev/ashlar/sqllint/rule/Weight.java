package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.state.Sizes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a hazard weighs here: by how long a statement blocks others.
 *
 * @param severity empty when it is over before anybody notices
 * @param told the rows and the time, for a message; empty when nobody counted
 */
public record Weight(Optional<Severity> severity, String told) {
    /** What a person does not notice, and what a queue of requests catches up with. */
    private static final double UNNOTICED = 0.05;
    /** From here on pools run empty and requests fail. */
    private static final double OUTAGE = 1;
    /** Of a disk that reads while others do. */
    private static final double BYTES_PER_SECOND = 500e6;

    /** @param otherwise the severity when the size of a table is not known */
    static Weight of(Work work, List<Optional<Sizes.Size>> tables, Severity otherwise) {
        double seconds = tables.stream()
                .flatMap(Optional::stream)
                .mapToDouble(size -> seconds(work, size))
                .sum();
        if (seconds < OUTAGE && tables.stream().anyMatch(Optional::isEmpty)) {
            return new Weight(Optional.of(otherwise), "");
        }
        long rows = tables.stream()
                .flatMap(Optional::stream)
                .mapToLong(Sizes.Size::rows)
                .sum();
        String told = String.format(Locale.ROOT, " (%,d rows, about %s)", rows, time(seconds));
        if (seconds < UNNOTICED) {
            return new Weight(Optional.empty(), told);
        }
        return new Weight(Optional.of(seconds < OUTAGE ? Severity.WARNING : Severity.ERROR), told);
    }

    private static double seconds(Work work, Sizes.Size size) {
        return Math.max(work.seconds(size.rows()), size.bytes() / BYTES_PER_SECOND);
    }

    private static String time(double seconds) {
        if (seconds < 1) {
            return Math.round(seconds * 1000) + " ms";
        }
        return seconds < 120 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
    }

    /** Whether it is worth a word. */
    public boolean speaks() {
        return severity.isPresent();
    }

    Stream<Severity> severities() {
        return severity.stream();
    }
}
