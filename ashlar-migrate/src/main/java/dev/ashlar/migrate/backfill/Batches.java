package dev.ashlar.migrate.backfill;

import dev.ashlar.migrate.script.Step;
import dev.ashlar.sql.Literal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a backfill. A batch is a range of keys, so rows that others delete meanwhile cannot end it early. Keys travel
 * as literals, not as parameters, for the driver would take the {@code ?} of a jsonb operator for one.
 */
final class Batches {
    /** Above this the planner's estimate of the rows is good enough for a progress bar. */
    private static final long COUNTED_UP_TO = 1_000_000;

    private final Connection connection;
    private final Step.Backfill step;
    private final String keyType;

    Batches(Connection connection, Step.Backfill step, String keyType) {
        this.connection = connection;
        this.step = step;
        this.keyType = keyType;
    }

    /**
     * The next rows by key.
     *
     * @param last the key of the last one, as text
     */
    record Range(String last, long rows) {}

    /**
     * @param updated rows changed
     * @param again rows that match the condition still, after the change
     */
    record Outcome(long updated, long again) {}

    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> @Nullable R first(String sql, Reader<R> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? reader.read(rows) : null;
            }
        }
    }

    /** The range that follows a key; null when no row does. */
    @Nullable
    Range after(@Nullable String key, int size) throws SQLException {
        String sql = "SELECT k::text, n FROM (SELECT " + step.key() + " AS k, row_number() OVER (ORDER BY " + step.key()
                + ") AS n FROM " + step.table() + (key == null ? "" : " WHERE " + step.key() + " > " + literal(key))
                + " ORDER BY " + step.key() + " LIMIT " + size + ") AS range ORDER BY n DESC LIMIT 1";
        return first(sql, row -> new Range(row.getString(1), row.getLong(2)));
    }

    /** Changes the rows after one key, or from the first one, up to another. */
    Outcome update(@Nullable String after, String last) throws SQLException {
        String key = step.table() + "." + step.key();
        String sql =
                "WITH changed AS (UPDATE " + step.table() + " " + step.assignments() + " WHERE (" + step.condition()
                        + ") AND " + key + " <= " + literal(last)
                        + (after == null ? "" : " AND " + key + " > " + literal(after))
                        + " RETURNING (" + step.condition() + ") AS again)"
                        + " SELECT count(*), count(*) FILTER (WHERE again) FROM changed";
        Outcome outcome = first(sql, row -> new Outcome(row.getLong(1), row.getLong(2)));
        return outcome == null ? new Outcome(0, 0) : outcome;
    }

    /** Whether a row still matches the condition. */
    boolean anyLeft() throws SQLException {
        String sql = "SELECT 1 FROM " + step.table() + " WHERE " + step.condition() + " LIMIT 1";
        return first(sql, row -> true) != null;
    }

    /** How many rows the table has, about. */
    long total() throws SQLException {
        String estimate =
                "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass(" + Literal.text(step.table()) + ")";
        Long estimated = first(estimate, row -> row.getLong(1));
        if (estimated != null && estimated > COUNTED_UP_TO) {
            return estimated;
        }
        Long counted = first("SELECT count(*) FROM " + step.table(), row -> row.getLong(1));
        return counted == null ? 0 : counted;
    }

    /** Whether row security would hide rows of the table from this role. */
    boolean rowSecurityActive() throws SQLException {
        String sql = "SELECT row_security_active(" + Literal.text(step.table()) + "::regclass)";
        return Boolean.TRUE.equals(first(sql, row -> row.getBoolean(1)));
    }

    void forceRowSecurity(boolean force) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + step.table() + (force ? "" : " NO") + " FORCE ROW LEVEL SECURITY");
        }
    }

    private String literal(String key) {
        return "CAST(" + Literal.text(key) + " AS " + keyType + ")";
    }
}
