package dev.ashlar.migrate.session;

import java.time.Duration;

/**
 * How patient a run is.
 *
 * @param runWait how long to wait for another run to end
 * @param lockTimeout how long a statement may wait for a lock, and so make others wait behind it, before it is tried anew
 * @param lockPatience how long to go on trying
 * @param batchPause rest between two batches of a backfill
 */
public record Settings(Duration runWait, Duration lockTimeout, Duration lockPatience, Duration batchPause) {
    public static final Settings DEFAULT =
            new Settings(Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofMinutes(2), Duration.ZERO);

    public Settings withRunWait(Duration wait) {
        return new Settings(wait, lockTimeout, lockPatience, batchPause);
    }

    public Settings withLockTimeout(Duration timeout) {
        return new Settings(runWait, timeout, lockPatience, batchPause);
    }

    public Settings withLockPatience(Duration patience) {
        return new Settings(runWait, lockTimeout, patience, batchPause);
    }

    public Settings withBatchPause(Duration pause) {
        return new Settings(runWait, lockTimeout, lockPatience, pause);
    }
}
