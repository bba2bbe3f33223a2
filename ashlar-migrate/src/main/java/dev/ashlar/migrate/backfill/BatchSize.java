package dev.ashlar.migrate.backfill;

import java.time.Duration;

/**
 * How many rows the next batch takes, learnt from the last one: as many as would have taken two fifths of the budget, at
 * most twice as many, a quarter more when somebody waited for it; half as many when it took too long. The budget is for the
 * worst: what a batch took counts the ledger's row and COMMIT, and triggers and foreign keys, on a machine that others
 * keep busy.
 */
final class BatchSize {
    private static final int LARGEST = 1_000_000;

    private final int first;
    private final Duration budget;
    private int size;

    BatchSize(int first, Duration budget) {
        this.first = Math.max(1, first);
        this.size = this.first;
        this.budget = budget;
    }

    int rows() {
        return size;
    }

    /** How long the statements of a batch may take; what is left of the budget is for COMMIT. */
    Duration statements() {
        return part(0.6);
    }

    /** A batch went through. A small one that was slow waited for the machine: fewer rows would not make it quicker. */
    void took(Duration time, boolean someoneWaited) {
        if (time.compareTo(part(0.5)) > 0) {
            size = Math.min(size, Math.max(first, size / 2));
        } else if (time.compareTo(part(0.32)) < 0) {
            double growth =
                    Math.min(someoneWaited ? 1.25 : 2, (double) part(0.4).toNanos() / Math.max(1, time.toNanos()));
            size = Math.min(LARGEST, (int) Math.ceil(size * growth));
        }
    }

    /** A batch was broken off near its budget. */
    void tooLarge() {
        size = Math.max(1, size / 2);
    }

    private Duration part(double part) {
        return Duration.ofNanos((long) (budget.toNanos() * part));
    }
}
