package dev.ashlar.migrate.session;

import dev.ashlar.migrate.rows.Backfills;
import java.time.Duration;

/**
 * How a run goes about its work.
 *
 * @param runWait how long to wait for another run to end
 * @param patience how it waits for locks
 * @param pace how fast it fills rows
 * @param backfills what Java has for {@code java=} in the markers of backfills
 */
public record Settings(Duration runWait, Patience patience, Pace pace, Backfills backfills) {
    public static final Settings DEFAULT =
            new Settings(Duration.ofSeconds(10), Patience.DEFAULT, Pace.DEFAULT, Backfills.NONE);

    /**
     * How long to wait for locks.
     *
     * @param lockTimeout how long a statement may wait for a lock, and so make others wait behind it, before it is tried anew
     * @param total how long to go on trying
     * @param oldTransaction a transaction open for longer is waited for without further tries
     * @param unhurried how long a statement that makes nobody wait (CONCURRENTLY, VALIDATE) may wait for the same
     *     transactions before it is taken back, to be tried again when they have ended
     */
    public record Patience(Duration lockTimeout, Duration total, Duration oldTransaction, Duration unhurried) {
        public static final Patience DEFAULT = new Patience(
                Duration.ofMillis(50), Duration.ofMinutes(2), Duration.ofSeconds(1), Duration.ofMinutes(5));
    }

    /**
     * How fast rows are filled.
     *
     * @param batchBudget how long a batch may hold the rows it changes
     * @param batchPause rest between two batches
     * @param maxLag how far behind a standby may be before batches wait for it
     * @param maxLagBytes the same in bytes of WAL
     * @param walPerSecond how many bytes of WAL the whole server may write in a second before batches wait; 0: any
     */
    public record Pace(
            Duration batchBudget, Duration batchPause, Duration maxLag, long maxLagBytes, long walPerSecond) {
        public static final Pace DEFAULT =
                new Pace(Duration.ofMillis(50), Duration.ZERO, Duration.ofSeconds(5), 128L << 20, 0);
    }

    public Duration lockTimeout() {
        return patience.lockTimeout();
    }

    public Duration lockPatience() {
        return patience.total();
    }

    public Settings withRunWait(Duration wait) {
        return new Settings(wait, patience, pace, backfills);
    }

    public Settings withPatience(Patience other) {
        return new Settings(runWait, other, pace, backfills);
    }

    public Settings withPace(Pace other) {
        return new Settings(runWait, patience, other, backfills);
    }

    public Settings withBackfills(Backfills registered) {
        return new Settings(runWait, patience, pace, registered);
    }

    public Settings withLockTimeout(Duration timeout) {
        return withPatience(new Patience(timeout, patience.total(), patience.oldTransaction(), patience.unhurried()));
    }

    public Settings withLockPatience(Duration total) {
        return withPatience(
                new Patience(patience.lockTimeout(), total, patience.oldTransaction(), patience.unhurried()));
    }

    public Settings withOldTransaction(Duration age) {
        return withPatience(new Patience(patience.lockTimeout(), patience.total(), age, patience.unhurried()));
    }

    public Settings withUnhurried(Duration wait) {
        return withPatience(new Patience(patience.lockTimeout(), patience.total(), patience.oldTransaction(), wait));
    }

    public Settings withBatchPause(Duration pause) {
        return withPace(new Pace(pace.batchBudget(), pause, pace.maxLag(), pace.maxLagBytes(), pace.walPerSecond()));
    }

    public Settings withBatchBudget(Duration budget) {
        return withPace(new Pace(budget, pace.batchPause(), pace.maxLag(), pace.maxLagBytes(), pace.walPerSecond()));
    }
}
