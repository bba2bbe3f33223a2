package dev.ashlar.migrate;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.apply.Applier;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.ledger.MigrationLock;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Session;
import dev.ashlar.migrate.session.Settings;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One run: a connection that holds the migration lock and nothing else, so that it holds no snapshot either, and one that
 * works.
 */
final class Run implements AutoCloseable {
    private final Connection lock;
    private final Connection worker;
    private final Session session;
    private final Ledger ledger;

    private Run(Connection lock, Connection worker, Session session, Ledger ledger) {
        this.lock = lock;
        this.worker = worker;
        this.session = session;
        this.ledger = ledger;
    }

    static Run begin(DatabaseUrl url, Settings settings, MigrationListener listener) {
        Connection lock = Connector.open(url);
        try {
            MigrationLock.take(lock, settings.runWait());
            Connection worker = Connector.open(url);
            return new Run(lock, worker, new Session(worker, settings, listener), new Ledger(worker, url.schema()));
        } catch (SQLException e) {
            close(lock);
            throw Session.failure(Span.NONE, e);
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    Session session() {
        return session;
    }

    Ledger ledger() {
        return ledger;
    }

    Applier applier() {
        return new Applier(session, ledger);
    }

    @Override
    public void close() {
        close(worker);
        close(lock);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is gone, which is what was wanted.
        }
    }
}
