package dev.ashlar.cli.terminal;

import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Waiting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Draws how a run of migrations goes on; a backfill gets a bar. */
public final class MigrationProgress implements MigrationListener {
    private final Terminal terminal;
    private @Nullable Progress bar;

    public MigrationProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void migrationStarted(String migration, int steps, int stepsDone) {
        if (stepsDone > 0) {
            terminal.error(migration + ": going on at step " + (stepsDone + 1) + " of " + steps);
        }
    }

    @Override
    public void migrationLate(String migration) {
        terminal.error(migration + ": applied now, after later ones; it came with a branch");
    }

    @Override
    public void stepStarted(String migration, int index, Step step) {
        closeBar();
    }

    @Override
    public void backfillProgress(String migration, long done, long total) {
        Progress current = bar;
        if (current == null) {
            current = terminal.progress("backfill", total);
            current.startAt(done);
            bar = current;
        }
        current.advanceTo(done);
    }

    @Override
    public void lockRetried(String migration, int attempt, Duration pause, String blockers) {
        String who = blockers.isEmpty() ? "" : " (held by " + blockers + ")";
        terminal.error(migration + ": a lock was not free" + who + "; trying again in " + pause.toMillis() + " ms");
    }

    @Override
    public void waiting(String migration, Waiting waiting) {
        terminal.error(migration + ": " + waiting.describe());
    }

    @Override
    public void invalidIndexDropped(String migration, String index) {
        terminal.error(migration + ": index " + index + " was left INVALID by a try that failed; it is dropped");
    }

    @Override
    public void migrationFinished(String migration, Duration duration) {
        closeBar();
    }

    private void closeBar() {
        Progress current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
