package dev.ashlar.migrate.backfill;

import java.time.Duration;

/**
 * How many rows the next batch takes, learnt from the last ones: doubled while they are quick, then more by a tenth at a
 * time, halved when one took too long or made somebody wait. A batch aims at half its budget, which is for the worst: what it
 * took counts the ledger's row and COMMIT, so the whole transaction, triggers and foreign keys with it.
 */
final class BatchSize {
    private static final int LARGEST = 1_000_000;

    private final Duration budget;
    private int size;
    private boolean nearTheLimit;

    BatchSize(int first, Duration budget) {
        this.size = Math.max(1, first);
        this.budget = budget;
    }

    int rows() {
        return size;
    }

    /** How long the statements of a batch may take; what is left of the budget is for COMMIT. */
    Duration statements() {
        return budget.multipliedBy(8).dividedBy(10);
    }

    /** A batch went through. */
    void took(Duration time, boolean someoneWaited) {
        if (someoneWaited || time.compareTo(budget.multipliedBy(6).dividedBy(10)) > 0) {
            tooLarge();
        } else if (time.compareTo(budget.multipliedBy(4).dividedBy(10)) < 0) {
            size = Math.min(LARGEST, nearTheLimit ? size + Math.max(1, size / 10) : size * 2);
        }
    }

    /** A batch was broken off at its budget, or nearly. */
    void tooLarge() {
        nearTheLimit = true;
        size = Math.max(1, size / 2);
    }
}
