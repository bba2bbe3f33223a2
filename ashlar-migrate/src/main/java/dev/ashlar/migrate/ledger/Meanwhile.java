package dev.ashlar.migrate.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Makes what is missing, also when another makes it at the same moment: the server may still execute the last statement of a
 * run that was killed. {@code CREATE ... IF NOT EXISTS} fails then, too.
 */
public final class Meanwhile {
    /** unique_violation (of a catalogue), duplicate_table, duplicate_schema, duplicate_column. */
    private static final Set<String> MADE = Set.of("23505", "42P07", "42P06", "42701");

    private Meanwhile() {}

    /** Looks what is there, and makes the rest. */
    public interface Making {
        void run() throws SQLException;
    }

    /** Does it once more when something came to be in between. */
    public static void make(Connection connection, Making making) throws SQLException {
        try {
            making.run();
        } catch (SQLException e) {
            if (!connection.getAutoCommit() || !MADE.contains(e.getSQLState())) {
                throw e;
            }
            making.run();
        }
    }
}
