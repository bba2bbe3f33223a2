package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY FROM STDIN. */
final class Copying {
    private final CopyFormat format;
    private final long before;

    /** @param before how many rows of the call were copied by others */
    Copying(CopyFormat format, long before) {
        this.format = format;
        this.before = before;
    }

    /** Answers how many rows PostgreSQL took. */
    long run(Connection connection, Statement statement, CopyRows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text());
        try {
            CopyBuffer out = new CopyBuffer();
            format.begin(out);
            long row = before;
            while (rows.next()) {
                write(out, rows, ++row);
                out.pass(copy);
            }
            format.end(out);
            out.flush(copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(CopyBuffer out, CopyRows rows, long row) {
        try {
            format.row(out, rows);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("row " + row + " cannot be copied: " + e.getMessage(), e);
        }
    }
}
