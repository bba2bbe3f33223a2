package dev.ashlar.migrate.apply;

import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.script.ConcurrentDrop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Care for DROP INDEX CONCURRENTLY: cut off, it leaves an INVALID index that the same statement drops; killed after its
 * end, it finds no index.
 */
record IndexDrop(Connection connection, ConcurrentDrop drop) implements Care {
    @Override
    public boolean settle(boolean begunBefore) throws SQLException {
        return begunBefore && !exists();
    }

    private boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, drop.index());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    @Override
    public void cleanUp(MigrationException failure) {}

    @Override
    public void verify() {}
}
