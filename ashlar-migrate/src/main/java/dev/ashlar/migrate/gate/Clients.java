package dev.ashlar.migrate.gate;

import dev.ashlar.migrate.ledger.Meanwhile;
import dev.ashlar.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@value #TABLE}: one row for each running client, which it writes itself. Everyone may write there, for clients
 * log in as roles that migrations do not know; nothing in it is worth more than when a contract runs.
 */
public final class Clients {
    public static final String TABLE = "_ashlar_clients";

    private static final String COLUMNS = """
            id uuid PRIMARY KEY,
              application text NOT NULL,
              version text NOT NULL,
              instance text NOT NULL,
              schema_hash text NOT NULL,
              declared text[] NOT NULL,
              started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
              seen_at timestamptz NOT NULL DEFAULT clock_timestamp()
            """;

    private final Connection connection;
    private final String table;

    /** @param schema where the ledger lies */
    public Clients(Connection connection, String schema) {
        this.connection = connection;
        this.table = Identifier.quote(schema, TABLE);
    }

    /** Makes the table where it is missing. */
    public void create() throws SQLException {
        Meanwhile.make(connection, () -> {
            if (!exists()) {
                // one message, so one transaction: a table that nobody may write to would hide every client
                run("CREATE TABLE " + table + " (" + COLUMNS + "); GRANT SELECT, INSERT, UPDATE, DELETE ON " + table
                        + " TO PUBLIC");
            }
        });
    }

    private boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /**
     * Those that are running, oldest first; none when the table is not there.
     *
     * @param goneAfter who has not been heard of for this long is gone
     */
    public List<Client> running(Duration goneAfter) throws SQLException {
        return exists() ? read(goneAfter) : List.of();
    }

    private List<Client> read(Duration goneAfter) throws SQLException {
        String sql = "SELECT *, extract(epoch FROM clock_timestamp() - seen_at) AS seen FROM " + table
                + " WHERE seen_at > clock_timestamp() - make_interval(secs => ?) ORDER BY started_at, id";
        List<Client> clients = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setDouble(1, goneAfter.toMillis() / 1000.0);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    clients.add(client(rows));
                }
            }
        }
        return clients;
    }

    private static Client client(ResultSet row) throws SQLException {
        return new Client(
                row.getString("application"),
                row.getString("version"),
                row.getString("instance"),
                row.getString("schema_hash"),
                List.of((String[]) row.getArray("declared").getArray()),
                Duration.ofMillis(Math.max(0, (long) (row.getDouble("seen") * 1000))));
    }

    /** Forgets those that have been gone for a day: killed, for one that ends removes itself. */
    public void forget() throws SQLException {
        run("DELETE FROM " + table + " WHERE seen_at < clock_timestamp() - interval '1 day'");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
