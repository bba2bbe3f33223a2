package dev.ashlar.migrate.session;

import java.time.Duration;

/**
 * Why a run stands still, and for how long by now.
 *
 * @param detail who or what it waits for, as a sentence goes on: {@code process 12 (psql, user ann ...)}
 */
public record Waiting(Reason reason, String detail, Duration soFar) {
    /** What a run waits for. */
    public enum Reason {
        /** A transaction that has been open for long holds the lock: no more tries until it ends. */
        OLD_TRANSACTION("waiting for an old transaction to end"),
        /** A vacuum against wraparound holds the table and does not give way. */
        WRAPAROUND_VACUUM("waiting for a vacuum against wraparound to end"),
        /** A statement that makes nobody wait, such as CREATE INDEX CONCURRENTLY, waits for others. */
        STATEMENT("the statement waits, and makes nobody wait,"),
        /** A standby is behind. */
        REPLICATION("letting a standby catch up:"),
        /** More WAL is written than is allowed. */
        WAL("letting the WAL settle:"),
        /** Rows that others hold are left for the end. */
        ROWS("waiting for rows that others hold:"),
        /** Somebody said {@code ashlar migrate pause}. */
        PAUSED("paused:");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The beginning of a sentence that {@link Waiting#detail} ends. */
        public String words() {
            return words;
        }
    }

    /** One sentence. */
    public String describe() {
        String waited = soFar.toSeconds() == 0 ? "" : " (" + soFar.toSeconds() + " s so far)";
        return reason.words() + " " + detail + waited;
    }
}
