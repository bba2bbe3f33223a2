package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of an open result, one after the other. */
final class RowIterator<R> implements Iterator<R> {
    private static final String CLOSED = "the rows have ended with the function that they were given to:"
            + " answer what becomes of them, toList() say, not the stream";

    private final ResultSet rows;
    private final JdbcRow row;
    private final RowReader<R> reader;
    private final Statement statement;
    private State state = State.BEFORE;
    private long count;
    private @Nullable DatabaseException failure;

    private enum State {
        BEFORE,
        ON_ROW,
        ENDED
    }

    RowIterator(ResultSet rows, JdbcRow row, RowReader<R> reader, Statement statement) {
        this.rows = rows;
        this.row = row;
        this.reader = reader;
        this.statement = statement;
    }

    /** What PostgreSQL said instead of the next row; null: nothing. */
    @Nullable
    DatabaseException failure() {
        return failure;
    }

    /** How many were read. */
    long count() {
        return count;
    }

    @Override
    public boolean hasNext() {
        if (state == State.BEFORE) {
            try {
                state = rows.next() ? State.ON_ROW : State.ENDED;
            } catch (SQLException e) {
                throw ended(e);
            }
        }
        return state == State.ON_ROW;
    }

    private RuntimeException ended(SQLException cause) {
        try {
            if (rows.isClosed()) {
                return new IllegalStateException(CLOSED, cause);
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
        DatabaseException said = Failures.of(cause, statement);
        failure = said;
        return said;
    }

    @Override
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("after the last row");
        }
        state = State.BEFORE;
        count++;
        return reader.read(row);
    }
}
