package dev.ashlar.runtime.wire;

import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of an open result, one after the other. */
final class RowIterator<R> implements Iterator<R> {
    private final ResultSet rows;
    private final JdbcRow row;
    private final RowReader<R> reader;
    private final Statement statement;
    private State state = State.BEFORE;
    private long count;

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
                throw Failures.of(e, statement);
            }
        }
        return state == State.ON_ROW;
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
