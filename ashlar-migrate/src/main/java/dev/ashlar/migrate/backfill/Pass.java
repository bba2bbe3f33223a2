package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.backfill.Batches.Locked;
import dev.ashlar.migrate.backfill.Batches.Outcome;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.LedgerEntry.BackfillCursor;
import dev.ashlar.migrate.rows.Backfill;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over a table: its ranges in turn, then the rows that others held. */
final class Pass {
    /** So many keys of rows that others hold are kept before the walk stops to come back to them. */
    private static final int MOST_SKIPPED = 1000;

    private static final int COME_BACK_TO = 100;

    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final String checksum;
    private final Step.Backfill step;
    private final Walk walk;
    private final Batches batches;
    private final BatchSize size;
    private final Throttle throttle;
    private final Duration rest;

    // How this pass has gone so far.
    private boolean changed;
    private boolean atEnd;
    private List<String> skipped = List.of();

    Pass(
            Session session,
            Ledger ledger,
            String migration,
            String checksum,
            Step.Backfill step,
            Walk walk,
            Batches batches) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.checksum = checksum;
        this.step = step;
        this.walk = walk;
        this.batches = batches;
        this.size = new BatchSize(
                walk.size(step.pacing().batch()),
                Backfiller.chosen(
                        session.settings().pace().batchBudget(), step.pacing().budget()));
        this.throttle = new Throttle(session, ledger, migration);
        this.rest = Backfiller.chosen(
                session.settings().pace().batchPause(), step.pacing().pause());
    }

    /** Work of a batch; says what there is still to do. */
    private interface Batch {
        BackfillCursor run(BackfillCursor cursor, Clock clock) throws SQLException;
    }

    /** When the rows of a batch were locked. */
    private static final class Clock {
        private long locked = System.nanoTime();

        void rowsAreLocked() {
            locked = System.nanoTime();
        }

        Duration held() {
            return Duration.ofNanos(System.nanoTime() - locked);
        }
    }

    /**
     * From the cursor to where the table ended when the walk came there. Rows that were inserted behind it since are not
     * run after: busy users insert as quickly as ranges are walked.
     *
     * @return whether a row was changed
     */
    boolean run() {
        changed = false;
        atEnd = false;
        while (!atEnd) {
            batch(this::nextRange);
            comeBack(atEnd ? 0 : MOST_SKIPPED);
        }
        return changed;
    }

    private BackfillCursor nextRange(BackfillCursor cursor, Clock clock) throws SQLException {
        Walk.Range range = walk.after(cursor.key(), size.rows());
        if (range == null) {
            atEnd = true;
            return cursor;
        }
        atEnd = range.rows() < size.rows();
        clock.rowsAreLocked();
        String within = walk.within(cursor.key(), range.last());
        Locked locked = batches.lock(within, limit(clock));
        Outcome outcome = update(within, locked.places(), clock);
        List<String> left = new ArrayList<>(cursor.skipped());
        left.addAll(walk.rowsStay() ? locked.skipped() : List.of());
        return cursor.moved(range.last(), range.rows()).changed(outcome.updated(), outcome.again(), left);
    }

    private void comeBack(int allowed) {
        int before = Integer.MAX_VALUE;
        while (skipped.size() > allowed) {
            if (skipped.size() >= before) {
                String first = walk.among(skipped.subList(0, 1));
                session.inTransaction(migration, step.update().span(), () -> batches.waitForOne(first));
            }
            before = skipped.size();
            batch(this::theSkipped);
        }
    }

    private BackfillCursor theSkipped(BackfillCursor cursor, Clock clock) throws SQLException {
        List<String> all = cursor.skipped();
        List<String> some = all.subList(0, Math.min(all.size(), Math.min(COME_BACK_TO, size.rows())));
        String among = walk.among(some);
        clock.rowsAreLocked();
        Locked locked = batches.lock(among, limit(clock));
        Outcome outcome = update(among, locked.places(), clock);
        // Those that are still held go to the end of the queue.
        List<String> left = new ArrayList<>(all.subList(some.size(), all.size()));
        left.addAll(locked.skipped());
        return cursor.changed(outcome.updated(), outcome.again(), left);
    }

    private Outcome update(String within, List<String> places, Clock clock) throws SQLException {
        if (places.isEmpty()) {
            return Outcome.NOTHING;
        }
        Step.JavaValues java = step.java();
        Outcome outcome = java == null
                ? batches.update(within, places, limit(clock))
                : new JavaBatches(new Sql(session.connection()), batches, step, java, code(java))
                        .update(places, limit(clock));
        if (outcome.again() && !walk.rowsStay()) {
            throw new MigrationException.Refused(
                    "backfill-key",
                    "a row of " + step.table()
                            + " matches the condition after its change too, and without a key it would"
                            + " be changed again and again",
                    "add a WHERE that a changed row no longer fulfils, or name a unique key: key=a,b");
        }
        return outcome;
    }

    private Backfill code(Step.JavaValues java) {
        return session.settings()
                .backfills()
                .named(java.name())
                .orElseThrow(
                        () -> new MigrationException.Refused(
                                "java-backfill",
                                "nothing here is called " + java.name(),
                                "register it with Settings.withBackfills, or give its class path: --class-path target/classes"));
    }

    /** Runs a batch until it goes through. */
    private void batch(Batch work) {
        while (true) {
            await();
            try {
                once(work);
                return;
            } catch (MigrationException.StatementFailed e) {
                if (!e.sqlState().equals("57014") || size.rows() == 1) {
                    throw e;
                }
                size.tooLarge();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the same cursor: the batch found nothing to do
    private void once(Batch work) {
        Clock clock = new Clock();
        BackfillCursor[] cursors = new BackfillCursor[2];
        boolean waitedFor = session.inBatch(migration, step.update().span(), () -> {
            cursors[0] = cursor(ledger, migration, checksum, step);
            cursors[1] = work.run(cursors[0], clock);
            if (cursors[1] != cursors[0]) {
                ledger.cursorAndCommit(migration, cursors[1]);
            }
        });
        Duration held = clock.held();
        skipped = cursors[1].skipped();
        if (cursors[1] != cursors[0]) {
            changed |= cursors[1].updated() > cursors[0].updated();
            session.listener().backfillProgress(migration, cursors[1].done(), cursors[1].total());
            size.took(held, waitedFor);
            Session.sleep(waitedFor && held.compareTo(rest) > 0 ? held : rest);
        }
    }

    private void await() {
        Session.refuseWhenInterrupted();
        try {
            throttle.await();
        } catch (SQLException e) {
            throw Session.failure(step.update().span(), e);
        }
    }

    /** How long a statement of the batch may still take; null when there is no smaller batch. */
    private @Nullable Duration limit(Clock clock) {
        if (size.rows() == 1) {
            return null;
        }
        Duration left = size.statements().minus(clock.held());
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }

    static BackfillCursor cursor(Ledger ledger, String migration, String checksum, Step.Backfill step)
            throws SQLException {
        BackfillCursor cursor = ledger.lock(migration).orElseThrow().cursor();
        if (cursor == null || !cursor.step().equals(checksum)) {
            throw new MigrationException.Refused(
                    "cursor-lost",
                    "the cursor of the backfill of " + step.table() + " was changed by another session",
                    "run it again when the other run has ended");
        }
        return cursor;
    }
}
