package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationState;
import dev.ashlar.migrate.plan.History;
import dev.ashlar.migrate.script.SqlStatement;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;

/** A migration of one transaction, which is also the one that records it. */
final class AtOnce {
    private final Session session;
    private final Ledger ledger;
    private final String migration;
    private final String checksum;
    private final Step.Transactional step;
    private boolean told;
    private boolean isNew;

    AtOnce(Session session, Ledger ledger, String migration, String checksum, Step.Transactional step) {
        this.session = session;
        this.ledger = ledger;
        this.migration = migration;
        this.checksum = checksum;
        this.step = step;
    }

    /** @return false, and nothing was done, when the ledger knows the migration */
    boolean run() {
        session.inTransaction(migration, step.statements().get(0).span(), this::transaction);
        return isNew;
    }

    // The entry comes first: where a killed run's last COMMIT is still on its way, this waits for it.
    private void transaction() throws SQLException {
        isNew = ledger.beginAtOnce(
                migration, checksum, History.checksum(step), step.statements().size());
        if (isNew) {
            tell();
            for (SqlStatement statement : step.statements()) {
                session.execute(statement.span());
            }
            ledger.finishAndCommit(migration, MigrationState.APPLIED);
        }
    }

    private void tell() {
        if (!told) {
            told = true;
            session.listener().migrationStarted(migration, 1, 0);
            session.listener().stepStarted(migration, 0, step);
        }
    }
}
