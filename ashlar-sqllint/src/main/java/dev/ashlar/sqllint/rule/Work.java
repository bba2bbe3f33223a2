package dev.ashlar.sqllint.rule;

/**
 * What a statement does to every row while it holds its lock, and how long that takes. Measured on PostgreSQL 15.18 and 18.6 with 200,000
 * narrow rows in memory, the slower of both; a table with more indexes or wider rows takes longer.
 */
public enum Work {
    /** Reading it once: SET NOT NULL, ADD CHECK. */
    SCAN(0.2),
    /** Reading it and looking each row up: ADD FOREIGN KEY. */
    LOOK_UP(0.3),
    /** CREATE INDEX. */
    BUILD(0.45),
    /** ADD UNIQUE, ADD PRIMARY KEY. */
    BUILD_UNIQUE(0.9),
    /** ADD EXCLUDE. */
    BUILD_EXCLUSION(5.5),
    /** Writing the table and its indexes anew, or every row's new version. */
    REWRITE(3.5);

    private final double microsecondsPerRow;

    Work(double microsecondsPerRow) {
        this.microsecondsPerRow = microsecondsPerRow;
    }

    double seconds(long rows) {
        return rows * microsecondsPerRow / 1_000_000;
    }
}
