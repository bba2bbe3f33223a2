package dev.ashlar.cli.plan;

import java.util.List;

/**
 * A step of a migration.
 *
 * @param done whether an earlier run did it
 */
public record PlannedStep(Kind kind, List<PlannedStatement> statements, boolean done) {
    /** How a step runs. */
    public enum Kind {
        TRANSACTION("in one transaction"),
        ALONE("outside of a transaction"),
        BACKFILL("in batches, each its own transaction");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public PlannedStep {
        statements = List.copyOf(statements);
    }
}
