package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY FROM STDIN. */
final class Copying {
    private final List<? extends Column<?>> columns;
    private final long before;

    /** @param before how many rows of the call were copied by others */
    Copying(List<? extends Column<?>> columns, long before) {
        this.columns = columns;
        this.before = before;
    }

    /** Answers how many rows PostgreSQL took. */
    long run(Connection connection, Statement statement, Iterator<? extends List<?>> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text());
        try {
            long row = before;
            while (rows.hasNext()) {
                byte[] line = line(rows.next(), ++row);
                copy.writeToCopy(line, 0, line.length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private byte[] line(List<?> values, long row) {
        try {
            return CopyText.row(columns, values).getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("row " + row + " cannot be copied: " + e.getMessage(), e);
        }
    }
}
