package dev.ashlar.migrate.consent;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.migrate.plan.Loss;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** How many rows hold what would be lost, counted while that is quick and estimated from the table's statistics after. */
final class RowCount {
    private static final long PATIENCE_MS = 2_000;
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703");

    private final Connection connection;

    RowCount(Connection connection) {
        this.connection = connection;
    }

    /** {@code 12 rows hold one}, for a message; empty when it cannot be told. */
    String of(Loss loss) throws SQLException {
        TableName table = loss.table();
        if (table == null) {
            return "";
        }
        OptionalLong counted = counted("SELECT count(*) " + loss.rows());
        if (counted.isPresent()) {
            return loss.column() == null ? wholeRows(counted.getAsLong(), "") : rows(counted.getAsLong());
        }
        OptionalLong estimated = estimated(table);
        return estimated.isEmpty() ? "" : wholeRows(estimated.getAsLong(), "about ") + " in the table";
    }

    /** Whether there is anything to lose; so it is where that cannot be told. */
    boolean any(Loss loss) throws SQLException {
        if (loss.table() == null) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1 " + loss.rows() + " LIMIT 1")) {
            return rows.next();
        } catch (SQLException e) {
            if (NOT_THERE.contains(e.getSQLState())) {
                return true; // it has that name only once another change is made
            }
            throw e;
        }
    }

    /** Whether the database has the table and the column. */
    boolean isThere(Loss loss) throws SQLException {
        TableName table = loss.table();
        String sql = "SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass(?) AND NOT attisdropped AND attname = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table == null ? "" : table.quoted());
            query.setString(2, loss.column() == null ? "ctid" : loss.column());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String wholeRows(long count, String about) {
        return count == 0 ? "here it has none" : about + grouped(count) + (count == 1 ? " row" : " rows");
    }

    private static String rows(long count) {
        return count == 0
                ? "no row here holds one"
                : grouped(count) + (count == 1 ? " row holds one" : " rows hold one");
    }

    private static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    // In a transaction of its own, so that the time-out ends with it.
    private OptionalLong counted(String sql) throws SQLException {
        boolean auto = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + PATIENCE_MS);
            statement.execute("SET LOCAL lock_timeout = " + PATIENCE_MS);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            return OptionalLong.empty(); // too many rows for the time, or the thing is not there (any more)
        } finally {
            connection.rollback();
            connection.setAutoCommit(auto);
        }
    }

    private OptionalLong estimated(TableName table) throws SQLException {
        String sql = "SELECT reltuples::bigint FROM pg_class WHERE oid = to_regclass(?) AND reltuples >= 0";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table.quoted());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }
}
