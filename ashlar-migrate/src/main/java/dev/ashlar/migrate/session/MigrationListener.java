package dev.ashlar.migrate.session;

import dev.ashlar.migrate.script.Step;
import java.time.Duration;

/** Is told how a run goes on, in the thread that runs it; a door draws its progress from this. */
public interface MigrationListener {
    /** Hears nothing. */
    MigrationListener SILENT = new MigrationListener() {};

    /**
     * @param stepsDone steps that an earlier run did
     */
    default void migrationStarted(String migration, int steps, int stepsDone) {}

    /** A migration that is run although one that comes later is applied: it came with a branch. */
    default void migrationLate(String migration) {}

    /** @param index from 0 */
    default void stepStarted(String migration, int index, Step step) {}

    /** A step that is for another version of PostgreSQL. */
    default void stepSkipped(String migration, int index, Step step) {}

    /**
     * A batch of a backfill is committed.
     *
     * @param done rows passed over so far, by earlier runs too
     * @param total rows there were at the start, about
     */
    default void backfillProgress(String migration, long done, long total) {}

    /**
     * A lock could not be had in time; it is tried again.
     *
     * @param attempt from 1
     * @param blockers who stood in the way, empty when not known
     */
    default void lockRetried(String migration, int attempt, Duration pause, String blockers) {}

    /**
     * The run stands still for longer than a moment. Told when it begins to, and from time to time while it goes on.
     */
    default void waiting(String migration, Waiting waiting) {}

    /** An INVALID index that a failed CREATE INDEX CONCURRENTLY left behind is dropped before it is built again. */
    default void invalidIndexDropped(String migration, String index) {}

    default void migrationFinished(String migration, Duration duration) {}
}
