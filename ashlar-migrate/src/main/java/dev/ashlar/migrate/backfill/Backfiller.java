package dev.ashlar.migrate.backfill;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.backfill.Batches.Outcome;
import dev.ashlar.migrate.backfill.Batches.Range;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.LedgerEntry.BackfillCursor;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Walks a table along its key. Each batch is a transaction of its own that also moves the cursor in the ledger, so a
 * killed run loses at most the batch it was in, and none is done twice.
 */
public final class Backfiller {
    /** A batch that takes longer than this is made smaller: its row locks make writers wait. */
    private static final Duration BATCH_BUDGET = Duration.ofMillis(80);

    /** Rows that matched, were missed and match again: more rounds than this mean that someone keeps making them. */
    private static final int ROUNDS = 10;

    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final String checksum;
    private final Step.Backfill step;

    // How this run has gone so far.
    private int size;
    private boolean changedAny;
    private boolean matchesAgain;

    public Backfiller(Session session, Ledger ledger, String migration, String checksum, Step.Backfill step) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.checksum = checksum;
        this.step = step;
        this.size = step.batch();
    }

    /**
     * Runs, or goes on with, the backfill, and records its step as done.
     *
     * @throws MigrationException.RowsHidden when row security would hide rows from it
     * @throws MigrationException when a batch fails; the batches before it stay done
     */
    public void run() {
        Batches batches = new Batches(session.connection(), step, key().type());
        transaction(() -> begin(batches));
        try {
            session.explain(place());
            for (int round = 1; round <= ROUNDS; round++) {
                walk(batches);
                if (!missedSome(batches)) {
                    break;
                }
                transaction(() -> ledger.cursor(migration, cursor().rewound()));
            }
        } catch (MigrationException e) {
            putRowSecurityBack(batches, e);
            throw e;
        }
        transaction(() -> end(batches));
    }

    private Key key() {
        try {
            Optional<Key> key = Key.of(session.connection(), step);
            if (key.isEmpty() || !key.get().walkable()) {
                String wrong =
                        key.isEmpty() ? "is no column of " + step.table() : "is not NOT NULL and unique by itself";
                throw new MigrationException.InvalidScript(
                        Diagnostic.error("backfill-key", "the key `" + step.key() + "` " + wrong, step.marker())
                                .help(
                                        "name the primary key, or another column that is NOT NULL and has a unique index of its own"));
            }
            return key.get();
        } catch (SQLException e) {
            throw Session.failure(place(), e);
        }
    }

    private void begin(Batches batches) throws SQLException {
        BackfillCursor open = ledger.lock(migration).orElseThrow().cursor();
        boolean lifted = open != null && open.rowSecurityLifted();
        if (batches.rowSecurityActive()) {
            if (!step.liftRowSecurity()) {
                throw rowsHidden();
            }
            batches.forceRowSecurity(false);
            lifted = true;
        }
        BackfillCursor cursor = open != null && open.step().equals(checksum)
                ? open.lifted(lifted)
                : new BackfillCursor(checksum, null, 0, batches.total(), 0, lifted);
        ledger.cursor(migration, cursor);
    }

    private MigrationException rowsHidden() {
        return new MigrationException.RowsHidden(
                Diagnostic.error(
                                "rows-hidden",
                                "row security of " + step.table() + " hides its rows from the role that migrates",
                                step.marker())
                        .help(
                                "run migrations as a role with BYPASSRLS; or, if the owner alone logs in as this role, add"
                                        + " `lift-row-security` to the marker: FORCE ROW LEVEL SECURITY is taken from the table"
                                        + " for the time of the backfill and put back after it"),
                null);
    }

    private void walk(Batches batches) {
        boolean[] more = {true};
        while (more[0]) {
            BackfillCursor[] reached = new BackfillCursor[1];
            long start = System.nanoTime();
            transaction(() -> more[0] = batch(batches, reached));
            if (more[0]) {
                session.listener().backfillProgress(migration, reached[0].done(), reached[0].total());
            }
            adapt(Duration.ofNanos(System.nanoTime() - start));
            Session.sleep(session.settings().pace().batchPause());
        }
    }

    private boolean batch(Batches batches, BackfillCursor[] reached) throws SQLException {
        BackfillCursor cursor = cursor();
        Range range = batches.after(cursor.key(), size);
        if (range == null) {
            return false;
        }
        Outcome outcome = batches.update(cursor.key(), range.last());
        changedAny |= outcome.updated() > 0;
        matchesAgain |= outcome.again() > 0;
        reached[0] = cursor.moved(range.last(), range.rows(), outcome.updated());
        ledger.cursor(migration, reached[0]);
        return true;
    }

    private BackfillCursor cursor() throws SQLException {
        BackfillCursor cursor = ledger.lock(migration).orElseThrow().cursor();
        if (cursor == null || !cursor.step().equals(checksum)) {
            throw new MigrationException.Refused(
                    "cursor-lost",
                    "the cursor of the backfill of " + step.table() + " was changed by another session",
                    "run it again when the other run has ended");
        }
        return cursor;
    }

    private void adapt(Duration took) {
        if (took.compareTo(BATCH_BUDGET) > 0) {
            size = Math.max(1, size / 2);
        } else if (took.compareTo(BATCH_BUDGET.dividedBy(2)) < 0) {
            size = Math.min(step.batch(), size * 2);
        }
    }

    // Another round is right only when the change makes rows leave the condition: otherwise it would be done twice.
    private boolean missedSome(Batches batches) {
        if (!changedAny || matchesAgain || step.condition().equals("true") || !step.oneTable()) {
            return false;
        }
        try {
            return batches.anyLeft();
        } catch (SQLException e) {
            throw Session.failure(place(), e);
        }
    }

    private void end(Batches batches) throws SQLException {
        if (cursor().rowSecurityLifted()) {
            batches.forceRowSecurity(true);
        }
        ledger.stepDone(migration, checksum, 1);
    }

    private void putRowSecurityBack(Batches batches, MigrationException failure) {
        try {
            transaction(() -> {
                BackfillCursor cursor = cursor();
                if (cursor.rowSecurityLifted()) {
                    batches.forceRowSecurity(true);
                    ledger.cursor(migration, cursor.lifted(false));
                }
            });
        } catch (MigrationException e) {
            failure.addSuppressed(e);
        }
    }

    private void transaction(Session.Work work) {
        session.inTransaction(migration, place(), work);
    }

    private Span place() {
        return step.update().span();
    }
}
