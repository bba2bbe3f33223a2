package dev.ashlar.migrate.ledger;

import dev.ashlar.migrate.ledger.LedgerEntry.BackfillCursor;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table {@value #TABLE}: one row for each migration that was ever begun here. Its methods run in whatever transaction
 * the connection is in, so that what is recorded and what is done are one.
 */
public final class Ledger {
    public static final String TABLE = "_ashlar_migrations";

    private static final String DEVELOPMENT = "ashlar: development database";
    private static final String COLUMNS = """
            name text PRIMARY KEY,
              checksum text NOT NULL,
              state text NOT NULL CHECK (state IN ('applying', 'applied', 'failed', 'reverting', 'reverted')),
              steps text[] NOT NULL DEFAULT '{}',
              steps_total integer NOT NULL,
              in_flight boolean NOT NULL DEFAULT false,
              statements integer NOT NULL DEFAULT 0,
              attempts integer NOT NULL DEFAULT 1,
              started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
              finished_at timestamptz,
              duration_ms bigint,
              applied_by text NOT NULL DEFAULT session_user,
              error text,
              sql_state text,
              cursor_step text,
              cursor_key text,
              cursor_done bigint,
              cursor_total bigint,
              cursor_updated bigint,
              cursor_lifted boolean,
              cursor_again boolean,
              cursor_skipped text[],
              paused_at timestamptz
            """;

    /** Whether a run begins anew rather than going on in the same direction. */
    private static final String FRESH =
            "(l.state IN ('applied', 'reverted') OR (l.state = 'reverting') <> (excluded.state = 'reverting'))";

    private static final String BEGIN = """
            INSERT INTO $table AS l (name, checksum, state, steps_total) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, state = excluded.state,
              steps_total = excluded.steps_total, attempts = l.attempts + 1, started_at = clock_timestamp(),
              finished_at = NULL, duration_ms = NULL, error = NULL, sql_state = NULL, applied_by = session_user,
              steps = CASE WHEN $fresh THEN '{}' ELSE l.steps END, in_flight = l.in_flight AND NOT $fresh,
              cursor_step = CASE WHEN $fresh THEN NULL ELSE l.cursor_step END
            """;

    private static final String CURSOR = "UPDATE $table SET cursor_step = ?, cursor_key = ?, cursor_done = ?,"
            + " cursor_total = ?, cursor_updated = ?, cursor_lifted = ?, cursor_again = ?, cursor_skipped = ? WHERE name = ?";

    private static final String FINISH = "UPDATE $table SET state = ?, finished_at = clock_timestamp(),"
            + " paused_at = NULL, duration_ms = extract(epoch FROM clock_timestamp() - started_at) * 1000 WHERE name = ?";

    // The driver sends both statements together, and then knows that no transaction is open.
    private static final String COMMIT = "; COMMIT";

    private final Connection connection;
    private final String schema;
    private final String table;

    /** @param schema where the table lies */
    public Ledger(Connection connection, String schema) {
        this.connection = connection;
        this.schema = schema;
        this.table = Identifier.quote(schema, TABLE);
    }

    /** Whether the table is there. */
    public boolean exists() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Makes the table, and its schema, where they are missing; adds what an older version did not know. */
    public void create() throws SQLException {
        Meanwhile.make(connection, this::createMissing);
    }

    private void createMissing() throws SQLException {
        if (!exists()) {
            createSchema();
            run("CREATE TABLE " + table + " (" + COLUMNS + ")");
        } else if (!hasColumn("paused_at")) {
            run("ALTER TABLE " + table + " ADD COLUMN cursor_again boolean, ADD COLUMN cursor_skipped text[],"
                    + " ADD COLUMN paused_at timestamptz");
        }
    }

    private boolean hasColumn(String column) throws SQLException {
        String sql = "SELECT FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = ? AND NOT attisdropped";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            query.setString(2, column);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    // Asked first, for IF NOT EXISTS needs the right to create a schema even where there is one.
    private void createSchema() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_namespace WHERE nspname = ?")) {
            query.setString(1, schema);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    run("CREATE SCHEMA " + Identifier.quote(schema));
                }
            }
        }
    }

    /** Remembers that this database holds nothing that is worth more than the work of filling it again. */
    public void markDevelopment() throws SQLException {
        run("COMMENT ON TABLE " + table + " IS " + Literal.text(DEVELOPMENT));
    }

    public boolean isDevelopment() throws SQLException {
        String sql = "SELECT obj_description(to_regclass(?), 'pg_class')";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && DEVELOPMENT.equals(rows.getString(1));
            }
        }
    }

    /** Every entry in the order of their names; none when the table is not there. */
    public List<LedgerEntry> read() throws SQLException {
        List<LedgerEntry> entries = new ArrayList<>();
        if (exists()) {
            try (Statement query = connection.createStatement();
                    ResultSet rows = query.executeQuery("SELECT * FROM " + table + " ORDER BY name COLLATE \"C\"")) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    /** The entry of that name, which nobody else can change until this transaction ends. */
    public Optional<LedgerEntry> lock(String name) throws SQLException {
        String sql = "SELECT * FROM " + table + " WHERE name = ? FOR UPDATE";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
            }
        }
    }

    /** Begins a migration, or goes on with one: steps done in the same direction stay done. */
    public void begin(String name, String checksum, MigrationState state, int stepsTotal) throws SQLException {
        change(BEGIN.replace("$table", table).replace("$fresh", FRESH), name, checksum, state.word(), stepsTotal);
    }

    /**
     * Begins a migration whose one step is done when the open transaction is committed.
     *
     * @param step its checksum
     * @return false, and nothing is changed, when there is an entry already
     */
    public boolean beginAtOnce(String name, String checksum, String step, int statements) throws SQLException {
        String sql = "INSERT INTO " + table + " (name, checksum, state, steps, steps_total, statements)"
                + " VALUES (?, ?, 'applying', ARRAY[?::text], 1, ?) ON CONFLICT (name) DO NOTHING";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, checksum);
            insert.setString(3, step);
            insert.setInt(4, statements);
            return insert.executeUpdate() == 1;
        }
    }

    /** The step after those done is about to run outside of a transaction. */
    public void inFlight(String name, boolean inFlight) throws SQLException {
        change("UPDATE " + table + " SET in_flight = ? WHERE name = ?", inFlight, name);
    }

    /**
     * A step is done.
     *
     * @param step its checksum
     */
    public void stepDone(String name, String step, int statements) throws SQLException {
        change(
                "UPDATE " + table + " SET steps = steps || ?::text, statements = statements + ?, in_flight = false,"
                        + " cursor_step = NULL, cursor_key = NULL, cursor_done = NULL, cursor_total = NULL,"
                        + " cursor_updated = NULL, cursor_lifted = NULL, cursor_again = NULL, cursor_skipped = NULL"
                        + " WHERE name = ?",
                step,
                statements,
                name);
    }

    public void cursor(String name, BackfillCursor cursor) throws SQLException {
        cursor(CURSOR, name, cursor);
    }

    /** The same, and COMMIT in the same message: for its locks nobody waits longer than a statement takes. */
    public void cursorAndCommit(String name, BackfillCursor cursor) throws SQLException {
        cursor(CURSOR + COMMIT, name, cursor);
    }

    private void cursor(String sql, String name, BackfillCursor cursor) throws SQLException {
        change(
                sql.replace("$table", table),
                cursor.step(),
                cursor.key(),
                cursor.done(),
                cursor.total(),
                cursor.updated(),
                cursor.rowSecurityLifted(),
                cursor.again(),
                cursor.skipped().toArray(String[]::new),
                name);
    }

    /** Asks the runs that are going on to stand still between two batches. Returns whose. */
    public List<String> pause() throws SQLException {
        return names("UPDATE " + table + " SET paused_at = coalesce(paused_at, clock_timestamp())"
                + " WHERE state IN ('applying', 'reverting') RETURNING name");
    }

    /** Lets them go on. Returns whose. */
    public List<String> resume() throws SQLException {
        return names("UPDATE " + table + " SET paused_at = NULL WHERE paused_at IS NOT NULL RETURNING name");
    }

    private List<String> names(String change) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(change)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Since when a migration is asked to stand still; null when it is not. */
    public @Nullable Instant pausedAt(String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT paused_at FROM " + table + " WHERE name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                OffsetDateTime at = rows.next() ? rows.getObject(1, OffsetDateTime.class) : null;
                return at == null ? null : at.toInstant();
            }
        }
    }

    /** Ends a run that went well. */
    public void finish(String name, MigrationState state) throws SQLException {
        change(FINISH.replace("$table", table), state.word(), name);
    }

    /** The same, and COMMIT in the same message. */
    public void finishAndCommit(String name, MigrationState state) throws SQLException {
        change((FINISH + COMMIT).replace("$table", table), state.word(), name);
    }

    /** Ends a run that did not. A failed way back stays {@link MigrationState#REVERTING}. */
    public void fail(String name, String error, @Nullable String sqlState) throws SQLException {
        change(
                "UPDATE " + table + " SET state = CASE state WHEN 'reverting' THEN state ELSE 'failed' END, error = ?,"
                        + " sql_state = ?, duration_ms = extract(epoch FROM clock_timestamp() - started_at) * 1000"
                        + " WHERE name = ?",
                error,
                sqlState,
                name);
    }

    /** Records a migration as applied without running it: the database has its changes already. */
    public void baseline(String name, String checksum, List<String> steps) throws SQLException {
        begin(name, checksum, MigrationState.APPLYING, steps.size());
        for (String step : steps) {
            stepDone(name, step, 0);
        }
        finish(name, MigrationState.APPLIED);
    }

    /** Forgets migrations that another stands for. */
    public void forget(List<String> names) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE name = ANY (?)")) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            statement.executeUpdate();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void change(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new LedgerEntry(
                row.getString("name"),
                row.getString("checksum"),
                MigrationState.of(row.getString("state")),
                strings(row.getArray("steps")),
                row.getBoolean("in_flight"),
                cursor(row),
                row.getInt("statements"),
                row.getInt("attempts"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("duration_ms") == null ? null : Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("error"),
                row.getString("sql_state"));
    }

    private static @Nullable BackfillCursor cursor(ResultSet row) throws SQLException {
        String step = row.getString("cursor_step");
        return step == null
                ? null
                : new BackfillCursor(
                        step,
                        row.getString("cursor_key"),
                        row.getLong("cursor_done"),
                        row.getLong("cursor_total"),
                        row.getLong("cursor_updated"),
                        row.getBoolean("cursor_again"),
                        row.getArray("cursor_skipped") == null ? List.of() : strings(row.getArray("cursor_skipped")),
                        row.getBoolean("cursor_lifted"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
