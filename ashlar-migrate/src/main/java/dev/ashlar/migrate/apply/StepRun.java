package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.backfill.Backfiller;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.script.ConcurrentIndex;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.util.Optional;

/** Runs one step and records it: in the same transaction where there is one. */
final class StepRun implements Step.Cases<Boolean> {
    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final int index;
    private final String checksum;
    private final boolean begunBefore;

    /** @param begunBefore whether a killed run may have done the step without recording it */
    StepRun(Session session, Ledger ledger, String migration, int index, String checksum, boolean begunBefore) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.index = index;
        this.checksum = checksum;
        this.begunBefore = begunBefore;
    }

    // The ledger's row is locked first: a killed run's last COMMIT may still be on its way, and then the step is done.
    @Override
    public Boolean transactional(Step.Transactional step) {
        Span first = step.statements().get(0).span();
        session.inTransaction(migration, first, () -> {
            if (ledger.lock(migration).orElseThrow().steps().size() > index) {
                return;
            }
            for (SqlStatement statement : step.statements()) {
                session.execute(statement.span());
            }
            ledger.stepDone(migration, checksum, step.statements().size());
        });
        return true;
    }

    @Override
    public Boolean alone(Step.Alone step) {
        Span span = step.statement().span();
        try {
            Optional<IndexBuild> build =
                    ConcurrentIndex.of(step.statement()).map(i -> new IndexBuild(session, migration, i));
            boolean there = build.isPresent() && build.get().settle();
            if (!(there && begunBefore)) {
                ledger.inFlight(migration, true);
                run(span, build);
            }
            ledger.stepDone(migration, checksum, 1);
        } catch (SQLException e) {
            throw Session.failure(span, e);
        }
        return true;
    }

    private void run(Span span, Optional<IndexBuild> build) throws SQLException {
        try {
            session.execute(span);
        } catch (MigrationException.ConnectionLost e) {
            throw e;
        } catch (MigrationException e) {
            build.ifPresent(b -> b.cleanUp(e));
            ledger.inFlight(migration, false);
            throw e;
        }
    }

    @Override
    public Boolean backfill(Step.Backfill step) {
        new Backfiller(session, ledger, migration, checksum, step).run();
        return true;
    }
}
