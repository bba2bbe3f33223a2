package dev.ashlar.migrate.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of one migration.
 *
 * @param checksum of the file that was run last
 * @param steps the checksums of the steps done, in order (of {@code down.sql} while reverting)
 * @param inFlight whether the step after those was begun outside of a transaction, so that its trace may be there
 * @param cursor how far a backfill came, null when none is open
 * @param statements how many statements were run
 * @param finishedAt null while it is not applied or reverted
 * @param duration of the last run, null while it goes on
 * @param error PostgreSQL's message, null when the last run had none
 * @param sqlState of the error, null when there is none
 */
public record LedgerEntry(
        String name,
        String checksum,
        MigrationState state,
        List<String> steps,
        boolean inFlight,
        @Nullable BackfillCursor cursor,
        int statements,
        int attempts,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Duration duration,
        @Nullable String error,
        @Nullable String sqlState) {
    public LedgerEntry {
        steps = List.copyOf(steps);
    }

    /**
     * Where a backfill stands.
     *
     * @param step checksum of its step
     * @param key the last key passed, as text; null before the first
     * @param done rows passed over
     * @param total rows there were at the start, about
     * @param updated rows changed
     * @param again whether a row was seen that still matches the condition after its change
     * @param skipped keys that were passed over because others held their rows; they are come back to
     * @param rowSecurityLifted whether FORCE ROW LEVEL SECURITY was taken from the table and must be put back
     */
    public record BackfillCursor(
            String step,
            @Nullable String key,
            long done,
            long total,
            long updated,
            boolean again,
            List<String> skipped,
            boolean rowSecurityLifted) {
        public BackfillCursor {
            skipped = List.copyOf(skipped);
        }

        /** Before the first row. */
        public static BackfillCursor start(String step, long total, boolean rowSecurityLifted) {
            return new BackfillCursor(step, null, 0, total, 0, false, List.of(), rowSecurityLifted);
        }

        /** Behind one more batch. */
        public BackfillCursor moved(String lastKey, long rows) {
            long passed = done + rows;
            return new BackfillCursor(
                    step, lastKey, passed, Math.max(passed, total), updated, again, skipped, rowSecurityLifted);
        }

        /** With rows changed, and rows to come back to. */
        public BackfillCursor changed(long rows, boolean someAgain, List<String> left) {
            return new BackfillCursor(
                    step, key, done, total, updated + rows, again || someAgain, left, rowSecurityLifted);
        }

        /** Before the first row again. */
        public BackfillCursor rewound() {
            return new BackfillCursor(step, null, 0, total, updated, again, skipped, rowSecurityLifted);
        }

        public BackfillCursor lifted(boolean lifted) {
            return new BackfillCursor(step, key, done, total, updated, again, skipped, lifted);
        }
    }
}
