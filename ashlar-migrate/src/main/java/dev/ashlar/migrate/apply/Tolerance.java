package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;

/**
 * What a statement may find missing, or there already. The way back of a migration that came half-way takes back what was
 * never done, too: there a statement whose object is not there, or is there still, has nothing to do.
 */
enum Tolerance {
    NONE,
    HALF_DONE;

    /** undefined_table, _column, _object, _function, _schema; duplicate_table, _column, _object, _function, _schema. */
    private static final Set<String> NOTHING_TO_DO =
            Set.of("42P01", "42703", "42704", "42883", "3F000", "42P07", "42701", "42710", "42723", "42P06");

    /** Runs a statement inside a transaction. */
    void run(Session session, Span statement) throws SQLException {
        if (this == NONE) {
            session.execute(statement);
            return;
        }
        Savepoint before = session.connection().setSavepoint();
        try {
            session.execute(statement);
        } catch (MigrationException.StatementFailed e) {
            require(e);
            session.connection().rollback(before);
        }
    }

    /** Runs a statement outside of any transaction. */
    void runAlone(Session session, Span statement) {
        try {
            session.execute(statement);
        } catch (MigrationException.StatementFailed e) {
            require(e);
        }
    }

    private void require(MigrationException.StatementFailed e) {
        if (this == NONE || !NOTHING_TO_DO.contains(e.sqlState())) {
            throw e;
        }
    }
}
