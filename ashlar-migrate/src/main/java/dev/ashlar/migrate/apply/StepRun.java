package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.backfill.Backfiller;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;

/** Runs one step and records it: in the same transaction where there is one. */
final class StepRun implements Step.Cases<Boolean> {
    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final int index;
    private final String checksum;
    private final boolean begunBefore;
    private final Tolerance tolerance;

    /**
     * @param begunBefore whether a killed run may have done the step without recording it
     * @param tolerance what a statement may find missing
     */
    StepRun(
            Session session,
            Ledger ledger,
            String migration,
            int index,
            String checksum,
            boolean begunBefore,
            Tolerance tolerance) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.index = index;
        this.checksum = checksum;
        this.begunBefore = begunBefore;
        this.tolerance = tolerance;
    }

    @Override
    public Boolean transactional(Step.Transactional step) {
        Span first = step.statements().get(0).span();
        if (step.validatesOnly()) {
            session.inUnhurriedTransaction(migration, first, () -> statements(step));
        } else {
            session.inTransaction(migration, first, () -> statements(step));
        }
        return true;
    }

    // The ledger's row is locked first: a killed run's last COMMIT may still be on its way, and then the step is done.
    // It is written first too: nothing comes between the last statement, for whose locks others may wait, and COMMIT.
    private void statements(Step.Transactional step) throws SQLException {
        if (ledger.lock(migration).orElseThrow().steps().size() > index) {
            return;
        }
        ledger.stepDone(migration, checksum, step.statements().size());
        for (SqlStatement statement : step.statements()) {
            tolerance.run(session, statement.span());
        }
    }

    @Override
    public Boolean alone(Step.Alone step) {
        Span span = step.statement().span();
        Care care = Care.of(session, migration, step.statement());

        session.unhurried(migration, () -> {
            try {
                if (!care.settle(begunBefore)) {
                    ledger.inFlight(migration, true);
                    run(span, care);
                }
                ledger.stepDone(migration, checksum, 1);
            } catch (SQLException e) {
                throw Session.failure(span, e);
            }
        });
        return true;
    }

    private void run(Span span, Care care) throws SQLException {
        try {
            session.watched(migration, span, () -> alone(span, care));
            care.verify();
        } catch (MigrationException.ConnectionLost e) {
            throw e;
        } catch (MigrationException e) {
            care.cleanUp(e);
            ledger.inFlight(migration, false);
            throw e;
        }
    }

    private void alone(Span span, Care care) throws SQLException {
        if (care.makesNobodyWait()) {
            tolerance.runAlone(session, span);
        } else {
            session.withLockTimeout(() -> tolerance.runAlone(session, span));
        }
    }

    @Override
    public Boolean backfill(Step.Backfill step) {
        new Backfiller(session, ledger, migration, checksum, step).run();
        return true;
    }
}
