package dev.ashlar.migrate.observe;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the system catalogues, in the transaction that is open. */
final class Asking {
    /** Schemas that are not PostgreSQL's own; no other may begin with pg_. */
    static final String OURS = "n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'";

    private final Connection connection;

    Asking(Connection connection) {
        this.connection = connection;
    }

    interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** That the object is not part of an extension. */
    static String notOfExtension(String catalog, String oid) {
        return " NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '" + catalog + "'::regclass AND e.objid = " + oid
                + " AND e.deptype = 'e')";
    }

    <R> List<R> rows(String sql, Reader<R> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<R> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    <R> R row(String sql, Reader<R> reader) throws SQLException {
        return rows(sql, reader).get(0);
    }

    /** The first that the server lets this role ask: what is counted or running may be forbidden to it. */
    <R> List<R> firstAllowed(String sql, String simpler, Reader<R> reader) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return rows(sql, reader);
        } catch (SQLException refused) {
            connection.rollback(before);
            return simpler.isEmpty() ? List.of() : rows(simpler, reader);
        }
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
