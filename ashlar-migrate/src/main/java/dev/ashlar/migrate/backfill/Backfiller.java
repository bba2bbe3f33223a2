package dev.ashlar.migrate.backfill;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.LedgerEntry.BackfillCursor;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Fills the rows of a table in batches. Each batch is a transaction of its own that also moves the cursor in the ledger, so
 * a killed run loses at most the batch it was in, and none is done twice. Rows that others hold are come back to; and when
 * the table is passed, it is passed again as long as a row matches, however it got there.
 */
public final class Backfiller {
    /** Passes that change nothing although rows match: after so many nothing ever will. */
    private static final int FRUITLESS = 3;

    /** More passes than this mean that someone keeps making rows that match. */
    private static final int PASSES = 100;

    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final String checksum;
    private final Step.Backfill step;

    public Backfiller(Session session, Ledger ledger, String migration, String checksum, Step.Backfill step) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.checksum = checksum;
        this.step = step;
    }

    /**
     * Runs, or goes on with, the backfill, and records its step as done.
     *
     * @throws MigrationException.RowsHidden when row security would hide rows from it
     * @throws MigrationException when a batch fails; the batches before it stay done
     */
    public void run() {
        Walk walk = walk();
        Batches batches = new Batches(new Sql(session.connection()), step, walk);
        refusePaused();
        transaction(() -> begin(batches, walk));
        try {
            session.explain(place());
            passes(new Pass(session, ledger, migration, checksum, step, walk, batches), batches, walk);
        } catch (MigrationException e) {
            putRowSecurityBack(batches, e);
            throw e;
        }
        transaction(() -> end(batches));
    }

    private Walk walk() {
        try {
            return new Keys(session.connection(), step).walk();
        } catch (SQLException e) {
            throw Session.failure(place(), e);
        }
    }

    private void passes(Pass pass, Batches batches, Walk walk) {
        int fruitless = 0;
        for (int number = 1; number <= PASSES; number++) {
            boolean changed = pass.run();
            if (!missedSome(batches, walk)) {
                return;
            }
            fruitless = changed ? 0 : fruitless + 1;
            if (fruitless > FRUITLESS) {
                throw neverEnds(
                        "rows match its condition, and no change reaches them",
                        "look for a trigger that undoes the change or leaves the row out");
            }
            if (fruitless > 0) {
                transaction(() -> batches.waitForOne("true"));
            }
            transaction(() -> ledger.cursor(migration, cursor().rewound()));
        }
        throw neverEnds(
                "new rows keep coming that match its condition",
                "give new rows their value first, by a default or a trigger in a step before this one");
    }

    private MigrationException neverEnds(String why, String help) {
        return new MigrationException.StatementFailed(
                Diagnostic.error(
                                "backfill-never-ends",
                                "the backfill of " + step.table() + " finds no end: " + why,
                                place())
                        .help(help),
                "",
                null);
    }

    private void refusePaused() {
        try {
            if (ledger.pausedAt(migration) != null) {
                throw new MigrationException.Refused(
                        "backfill-paused",
                        "the migration " + migration + " is paused before or in a backfill of " + step.table(),
                        "let it go on with `ashlar migrate resume`, then deploy");
            }
        } catch (SQLException e) {
            throw Session.failure(place(), e);
        }
    }

    private void begin(Batches batches, Walk walk) throws SQLException {
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
                : BackfillCursor.start(checksum, walk.total(), lifted);
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

    private BackfillCursor cursor() throws SQLException {
        return Pass.cursor(ledger, migration, checksum, step);
    }

    // Another pass is right only when the change makes rows leave the condition: otherwise it would be done twice.
    private boolean missedSome(Batches batches, Walk walk) {
        if (step.condition().equals("true") || !step.oneTable()) {
            return false;
        }
        try {
            BackfillCursor cursor = cursor();
            boolean leaves = !cursor.again() && (cursor.updated() > 0 || !walk.rowsStay());
            return leaves && batches.anyLeft();
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
        boolean stopped = Thread.interrupted();
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
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void transaction(Session.Work work) {
        session.inTransaction(migration, place(), work);
    }

    private Span place() {
        return step.update().span();
    }

    static Duration chosen(Duration ofTheRun, @Nullable Duration ofTheMarker) {
        return ofTheMarker == null ? ofTheRun : ofTheMarker;
    }
}
