package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.LedgerEntry;
import dev.ashlar.migrate.ledger.MigrationState;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.script.HalfWay;
import dev.ashlar.migrate.script.Passing;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one migration, from the first step that the ledger does not know to be done. */
public final class Applier {
    private final Session session;
    private final Ledger ledger;

    /** @param ledger on the session's connection */
    public Applier(Session session, Ledger ledger) {
        this.session = session;
        this.ledger = ledger;
    }

    /**
     * @param checksum of the migration, for the ledger
     * @param script its {@code migration.sql}, or its {@code down.sql}
     * @return how long it took
     * @throws MigrationException when a step fails; that step did nothing, those before it are recorded
     */
    public Duration apply(String migration, String checksum, Script script, Direction direction) {
        Instant start = Instant.now();
        Span whole = new Span(script.file(), 0, 0);
        try {
            session.reset();
            if (!(direction == Direction.UP && atOnce(migration, checksum, script))) {
                stepByStep(migration, checksum, script, direction);
            }
        } catch (SQLException e) {
            throw Session.failure(whole, e);
        }
        Duration duration = Duration.between(start, Instant.now());
        session.listener().migrationFinished(migration, duration);
        return duration;
    }

    private void stepByStep(String migration, String checksum, Script script, Direction direction) throws SQLException {
        Optional<LedgerEntry> before = ledger.lock(migration);
        if (direction == Direction.UP
                && before.map(LedgerEntry::state)
                        .filter(MigrationState.APPLIED::equals)
                        .isPresent()) {
            // The last COMMIT of a killed run came through meanwhile.
            return;
        }
        try {
            ledger.begin(migration, checksum, direction.during(), script.steps().size());
            runSteps(migration, script.steps(), sameFile(before, checksum), tolerance(before, script, direction));
            ledger.finish(migration, direction.after());
        } catch (MigrationException e) {
            recordFailure(migration, e);
            throw e;
        }
    }

    /**
     * A new migration of one transaction is begun, run and recorded in it: of several hundred small ones most of the time
     * goes into round trips and commits.
     *
     * @return false, and nothing was done, when it is of another kind
     */
    private boolean atOnce(String migration, String checksum, Script script) throws SQLException {
        if (script.steps().size() != 1
                || !(script.steps().get(0) instanceof Step.Transactional step)
                || step.validatesOnly()
                || !step.versions().contains(session.serverVersion())) {
            return false;
        }
        AtOnce work = new AtOnce(session, ledger, migration, checksum, step);
        try {
            return work.run();
        } catch (MigrationException e) {
            if (!(e instanceof MigrationException.ConnectionLost)) {
                ledger.begin(migration, checksum, MigrationState.APPLYING, 1);
            }
            recordFailure(migration, e);
            throw e;
        }
    }

    private static boolean sameFile(Optional<LedgerEntry> before, String checksum) {
        return before.map(LedgerEntry::checksum).filter(checksum::equals).isPresent();
    }

    private static Tolerance tolerance(Optional<LedgerEntry> before, Script script, Direction direction) {
        boolean halfDone = before.map(LedgerEntry::state)
                .filter(state -> state != MigrationState.APPLIED)
                .isPresent();
        return direction == Direction.DOWN && halfDone && HalfWay.isSafe(script) ? Tolerance.HALF_DONE : Tolerance.NONE;
    }

    /**
     * Runs the way back of a migration. Of one that came only half-way, what it had made for a while is dropped first; or it
     * is finished first, where its way back would not know what is there and what is not.
     *
     * @param down its {@code down.sql}
     */
    public Duration takeBack(Migration file, Script down) {
        Optional<LedgerEntry> halfWay = halfWay(file.name(), down);
        if (halfWay.isPresent()) {
            Script up = Script.read(file.up());
            int done = Math.min(halfWay.get().steps().size(), up.steps().size());
            if (HalfWay.isSafe(down) && !Passing.tookAName(up.steps().subList(0, done))) {
                drop(file.name(), Passing.drops(up));
            } else {
                apply(file.name(), file.checksum(), up, Direction.UP);
            }
        }
        return apply(file.name(), file.checksum(), down, Direction.DOWN);
    }

    /** In one transaction, and nothing of it is recorded: who comes again finds nothing to do. */
    private void drop(String migration, Script passing) {
        for (Step step : passing.steps()) {
            session.inTransaction(migration, new Span(passing.file(), 0, 0), () -> {
                for (SqlStatement statement : HalfWay.statements(step).toList()) {
                    Tolerance.HALF_DONE.run(session, statement.span());
                }
            });
        }
    }

    private Optional<LedgerEntry> halfWay(String migration, Script down) {
        try {
            return ledger.lock(migration)
                    .filter(e -> e.state() == MigrationState.APPLYING || e.state() == MigrationState.FAILED);
        } catch (SQLException e) {
            throw Session.failure(new Span(down.file(), 0, 0), e);
        }
    }

    private void runSteps(String migration, List<Step> steps, boolean sameFile, Tolerance tolerance)
            throws SQLException {
        LedgerEntry entry = ledger.lock(migration).orElseThrow();
        int done = entry.steps().size();
        session.listener().migrationStarted(migration, steps.size(), done);
        for (int i = done; i < steps.size(); i++) {
            Step step = steps.get(i);
            String checksum = History.checksum(step);
            if (step.versions().contains(session.serverVersion())) {
                session.listener().stepStarted(migration, i, step);
                Session.refuseWhenInterrupted();
                boolean begunBefore = i == done && entry.inFlight() && sameFile;
                step.match(new StepRun(session, ledger, migration, i, checksum, begunBefore, tolerance));
            } else {
                session.listener().stepSkipped(migration, i, step);
                ledger.stepDone(migration, checksum, 0);
            }
        }
    }

    private void recordFailure(String migration, MigrationException failure) {
        try {
            ledger.fail(migration, failure.diagnostic().message(), sqlState(failure));
        } catch (SQLException e) {
            // The connection is gone, or the disk is full: the entry still says that the migration is unfinished.
            failure.addSuppressed(e);
        }
    }

    private static @Nullable String sqlState(MigrationException failure) {
        return failure.getCause() instanceof SQLException e ? e.getSQLState() : null;
    }
}
