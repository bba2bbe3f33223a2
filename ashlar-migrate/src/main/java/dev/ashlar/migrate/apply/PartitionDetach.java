package dev.ashlar.migrate.apply;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentDetach;
import dev.ashlar.migrate.session.Session;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Care for DETACH PARTITION CONCURRENTLY: cut off between its two transactions, it leaves the partition pending, and only
 * FINALIZE leads on.
 */
record PartitionDetach(Session session, Span place, ConcurrentDetach detach) implements Care {
    private static final String SQL = "SELECT inhdetachpending FROM pg_inherits"
            + " WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?)";

    @Override
    public boolean settle(boolean begunBefore) throws SQLException {
        try (PreparedStatement query = session.connection().prepareStatement(SQL)) {
            query.setString(1, detach.parent());
            query.setString(2, detach.partition());
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    return begunBefore;
                }
                if (!rows.getBoolean(1)) {
                    return false;
                }
            }
        }
        finish();
        return true;
    }

    // It needs ACCESS EXCLUSIVE on the partition for a moment, and has to wait for older snapshots.
    private void finish() {
        session.once(place, () -> {
            try (Statement statement = session.connection().createStatement()) {
                statement.execute(
                        "ALTER TABLE " + detach.parent() + " DETACH PARTITION " + detach.partition() + " FINALIZE");
            }
        });
    }

    @Override
    public void cleanUp(MigrationException failure) {}

    @Override
    public void verify() {}
}
