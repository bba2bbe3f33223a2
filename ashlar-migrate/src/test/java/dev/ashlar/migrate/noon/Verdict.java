package dev.ashlar.migrate.noon;

import java.util.List;

/**
 * What a run showed.
 *
 * @param seconds how long the migration took
 * @param before latencies without a migration
 * @param during latencies while it ran
 * @param samples how often it was looked who waits for whom
 * @param waits of the application for the migration, the longest first
 * @param failures statements of the application that failed
 * @param wrong rows that are lost, doubled or not as they were written, in words
 * @param error why the migration did not come to its end; empty when it did
 * @param supported whether the change has a form that makes nobody wait
 */
record Verdict(
        String kind,
        double seconds,
        Latencies before,
        Latencies during,
        long samples,
        List<Sampler.Wait> waits,
        List<String> failures,
        List<String> wrong,
        String error,
        boolean supported) {
    /** A lock's time-out or a batch's budget, and what a busy machine adds. */
    static final double LONGEST_WAIT_MILLIS = 60;

    boolean keepsRows() {
        return failures.isEmpty() && wrong.isEmpty() && error.isEmpty();
    }

    double longestWait() {
        return waits.isEmpty() ? 0 : waits.get(0).millis();
    }

    boolean holds() {
        return keepsRows() && (!supported || longestWait() <= LONGEST_WAIT_MILLIS);
    }

    private String word() {
        if (!error.isEmpty()) {
            return "migration failed";
        }
        if (!supported) {
            return keepsRows() ? "not for noon, warned" : "loses rows";
        }
        return holds() ? "holds" : "does not hold";
    }

    static String header() {
        return "| change | migration s | statements | p99.9 before, ms | p99.9 during | longest before | longest during | looked | waits for us | longest, ms | failed | wrong | verdict |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|---|";
    }

    String row() {
        return String.format(
                "| %s | %.1f | %,d | %.1f | %.1f | %.1f | %.1f | %,d | %d | %.1f | %d | %d | %s |",
                kind,
                seconds,
                during.count(),
                before.millis(0.999),
                during.millis(0.999),
                before.longestMillis(),
                during.longestMillis(),
                samples,
                waits.size(),
                longestWait(),
                failures.size(),
                wrong.size(),
                word());
    }

    String json() {
        return String.format(
                java.util.Locale.ROOT,
                "{\"kind\":\"%s\",\"seconds\":%.2f,\"statements\":%d,\"p999Before\":%.1f,\"p999During\":%.1f,\"longestBefore\":%.1f,"
                        + "\"longestDuring\":%.1f,\"waits\":%d,\"longestWait\":%.1f,\"failed\":%d,\"wrong\":%d,\"migrated\":%b,\"supported\":%b,\"holds\":%b}",
                kind,
                seconds,
                during.count(),
                before.millis(0.999),
                during.millis(0.999),
                before.longestMillis(),
                during.longestMillis(),
                waits.size(),
                longestWait(),
                failures.size(),
                wrong.size(),
                error.isEmpty(),
                supported,
                holds());
    }

    /** What a person wants to know when it does not hold. */
    String detail() {
        StringBuilder text = new StringBuilder();
        if (!error.isEmpty()) {
            text.append("  the migration failed: ").append(error).append('\n');
        }
        failures.stream()
                .limit(3)
                .forEach(f -> text.append("  failed: ").append(f).append('\n'));
        wrong.stream().limit(5).forEach(w -> text.append("  wrong: ").append(w).append('\n'));
        waits.stream()
                .filter(w -> supported && w.millis() > LONGEST_WAIT_MILLIS)
                .limit(3)
                .forEach(w -> text.append("  waited ").append(w).append('\n'));
        return text.toString();
    }
}
