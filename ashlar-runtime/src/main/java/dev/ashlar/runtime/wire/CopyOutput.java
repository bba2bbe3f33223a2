package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/**
 * What one COPY TO STDOUT sends, piece by piece. A piece of text or CSV is a row with its end (the server never puts two into
 * one message); of binary, the file's head and tail come by themselves or with a row.
 */
public final class CopyOutput implements Iterator<byte[]> {
    private static final String QUERY_CANCELED = "57014";

    private final Connection connection;
    private final Statement statement;
    private final Inlined sent;
    private final CopyOut copy;
    private byte @Nullable [] next;
    private boolean ended;

    private CopyOutput(Connection connection, Statement statement, Inlined sent, CopyOut copy) {
        this.connection = connection;
        this.statement = statement;
        this.sent = sent;
        this.copy = copy;
    }

    static CopyOutput begin(Connection connection, Statement statement) {
        Inlined sent = null;
        try {
            BaseConnection postgres = connection.unwrap(BaseConnection.class);
            sent = Inlined.of(statement, postgres.getStandardConformingStrings());
            return new CopyOutput(
                    connection, statement, sent, postgres.getCopyAPI().copyOut(sent.text()));
        } catch (SQLException e) {
            throw sent == null ? Failures.of(e, statement) : Failures.of(e, statement, sent);
        }
    }

    /** How many rows there were, once all are read. */
    public long rows() {
        return Math.max(0, copy.getHandledRowCount());
    }

    /** @throws DatabaseException when the statement or the connection fails */
    @Override
    public boolean hasNext() {
        if (ended) {
            throw new IllegalStateException("what a COPY sends ends with the function that it is given to:"
                    + " return values from there, not the rows");
        }
        if (next == null && copy.isActive()) {
            try {
                next = copy.readFromCopy();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        return next != null;
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException("behind the last row");
        }
        byte[] piece = Objects.requireNonNull(next);
        next = null;
        return piece;
    }

    /**
     * Lets somebody read.
     *
     * @param whole whether what is left is read to its end; else the server is told that nobody wants it
     */
    <X extends @Nullable Object> X give(Function<? super CopyOutput, ? extends X> use, boolean whole) {
        try {
            X result = use.apply(this);
            end(whole);
            return result;
        } catch (Throwable failure) {
            try {
                end(false);
            } catch (RuntimeException e) {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private void end(boolean whole) {
        ended = true;
        try {
            if (!whole && copy.isActive()) {
                connection.unwrap(BaseConnection.class).cancelQuery();
            }
            drain();
        } catch (SQLException e) {
            if (whole || !QUERY_CANCELED.equals(e.getSQLState())) {
                throw failed(e);
            }
        }
    }

    /** The driver's own cancelCopy leaves what has been sent to be taken for the answer of the next statement. */
    private void drain() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            next = null;
        }
    }

    private DatabaseException failed(SQLException e) {
        DatabaseException failure = Failures.of(e, statement, sent);
        if (failure instanceof ConnectionFailed || copy.isActive()) {
            drop();
        }
        return failure;
    }

    /** A connection that broke in the middle: the driver may still wait for the COPY's end, and the pool knows nothing. */
    private void drop() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            // It is broken, as is known.
        }
        try {
            connection.unwrap(BaseConnection.class).close();
            connection.prepareStatement("SELECT 1").close(); // fails, and then the pool lets it go
        } catch (SQLException e) {
            // As was meant.
        }
    }
}
