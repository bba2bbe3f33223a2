package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.ledger.MigrationState;

/** Which of a migration's two scripts is run. */
public enum Direction {
    UP(MigrationState.APPLYING, MigrationState.APPLIED),
    DOWN(MigrationState.REVERTING, MigrationState.REVERTED);

    private final MigrationState during;
    private final MigrationState after;

    Direction(MigrationState during, MigrationState after) {
        this.during = during;
        this.after = after;
    }

    MigrationState during() {
        return during;
    }

    MigrationState after() {
        return after;
    }
}
