package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.script.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The column that a backfill walks along.
 *
 * @param type its SQL type, to cast a key kept as text back
 * @param walkable whether it is NOT NULL and alone under a unique index, so that every row is met once
 */
record Key(String type, boolean walkable) {
    private static final String SQL = """
            SELECT format_type(a.atttypid, a.atttypmod),
                   a.attnotnull AND EXISTS (SELECT FROM pg_index i
                     WHERE i.indrelid = a.attrelid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
                       AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum)
              FROM pg_attribute a
             WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
               AND a.attname = (parse_ident(?))[1]
            """;

    /** Empty when there is no such table or column. */
    static Optional<Key> of(Connection connection, Step.Backfill step) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setString(1, step.table());
            query.setString(2, step.key());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Key(rows.getString(1), rows.getBoolean(2))) : Optional.empty();
            }
        }
    }
}
