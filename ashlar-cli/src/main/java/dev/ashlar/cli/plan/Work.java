package dev.ashlar.cli.plan;

/** What a statement does with the rows of a table. The pace of each is in docs/plan.md. */
enum Work {
    /** Read once, in order. */
    SCAN("scanned", 4_000_000),
    /** Read, sorted and written as an index. */
    INDEX_BUILD("read for an index", 1_500_000),
    /** Every row and every index written anew. */
    REWRITE("rewritten", 300_000),
    /** Rows changed in place. */
    CHANGE("rows changed, at most", 200_000);

    /** A disk that is no bottleneck gives more; one that is, less. */
    private static final double BYTES_PER_SECOND = 200_000_000;

    private final String words;
    private final double rowsPerSecond;

    Work(String words, double rowsPerSecond) {
        this.words = words;
        this.rowsPerSecond = rowsPerSecond;
    }

    String words() {
        return words;
    }

    /** An order of magnitude, not a promise. */
    double seconds(long rows, long bytes) {
        return Math.max(rows / rowsPerSecond, bytes / BYTES_PER_SECOND);
    }
}
