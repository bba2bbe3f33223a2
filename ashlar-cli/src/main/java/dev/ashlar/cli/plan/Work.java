package dev.ashlar.cli.plan;

import dev.ashlar.compiler.relation.Size;
import java.util.Locale;

/** What a statement does with the rows of a table. The pace of each is in docs/plan.md. */
enum Work {
    /** Read once, in order. */
    SCAN("scans", "", 4_000_000),
    /** Read, sorted and written as an index. */
    INDEX_BUILD("reads", " for an index", 1_500_000),
    /** Every row and every index written anew. */
    REWRITE("rewrites", "", 300_000),
    /** Rows changed in place; how many, their values say. */
    CHANGE("changes at most", "", 200_000);

    /** A cheap disk. What is in memory is quicker. */
    private static final double BYTES_PER_SECOND = 200_000_000;

    private final String verb;
    private final String purpose;
    private final double rowsPerSecond;

    Work(String verb, String purpose, double rowsPerSecond) {
        this.verb = verb;
        this.purpose = purpose;
        this.rowsPerSecond = rowsPerSecond;
    }

    /** In words: {@code rewrites 1,000 rows}. */
    String words(Size size) {
        return size.isKnown()
                ? verb + " " + Told.rows(size) + purpose
                : verb() + " rows" + purpose + ", how many is not known";
    }

    /** With a table's name after it. */
    String verb() {
        return verb.replace(" at most", "");
    }

    /** {@code index-build}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An order of magnitude, not a promise. */
    double seconds(Size size) {
        return Math.max(size.rows() / rowsPerSecond, size.bytes() / BYTES_PER_SECOND);
    }
}
