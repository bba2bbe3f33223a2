package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.CommitBecameRollback;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ErrorReport;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection in one caller's hands. What a transaction (or a lone statement) has to begin with travels in front of its first
 * statement, in the same round trip and the same transaction. Not for more than one thread at once.
 */
public final class Link implements Executor, AutoCloseable {
    private static final Statement BEGIN = new Statement("BEGIN", List.of());
    private static final Statement COMMIT = new Statement("COMMIT", List.of());
    private static final Statement ROLLBACK = new Statement("ROLLBACK", List.of());

    private final Connection connection;
    private final Watch watch;
    private final List<Statement> opening;
    private List<Statement> pending;
    private List<Statement> later = List.of();

    Link(Connection connection, Watch watch, List<Statement> opening) {
        this.connection = connection;
        this.watch = watch;
        this.opening = opening;
        this.pending = opening;
    }

    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return run(statement, prepared -> {
            List<R> result = new ArrayList<>();
            try (ResultSet rows = prepared.getResultSet()) {
                if (rows == null) {
                    throw new IllegalArgumentException(
                            "the statement returns no rows; run it with execute: " + statement);
                }
                JdbcRow row = new JdbcRow(rows, statement);
                while (rows.next()) {
                    result.add(reader.read(row));
                }
            }
            return result;
        });
    }

    @Override
    public long execute(Statement statement) {
        return run(statement, prepared -> Math.max(0, prepared.getLargeUpdateCount()));
    }

    /** Runs it with the next statement, or with the commit. */
    public void later(Statement statement) {
        Statement ended = new Asked(statement, null).ended();
        pending = with(pending, ended);
        later = with(later, statement);
    }

    private static List<Statement> with(List<Statement> some, Statement one) {
        List<Statement> all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    /** Runs statements in one round trip; answers the rows of each, or how many it wrote. */
    public List<Object> together(List<Asked> asked) {
        long start = System.nanoTime();
        List<Statement> before = new ArrayList<>(pending);
        int led = before.size();
        asked.forEach(one -> before.add(one.ended()));
        Statement last = before.remove(before.size() - 1);
        try (PreparedStatement prepared = connection.prepareStatement(Lead.text(before, last))) {
            Lead.bind(prepared, before, last);
            prepared.execute();
            sent(prepared, led, start);
            List<Object> results = new ArrayList<>();
            for (Asked one : asked) {
                results.add(one.take(prepared));
            }
            long nanos = System.nanoTime() - start;
            for (int i = 0; i < results.size(); i++) {
                watch.ran(asked.get(i).statement().text(), nanos, Asked.count(results.get(i)), null);
            }
            return results;
        } catch (SQLException e) {
            DatabaseException failure = Failures.of(e, Asked.all(asked));
            watch.ran(Asked.all(asked).text(), System.nanoTime() - start, 0, failure);
            throw failure;
        }
    }

    /**
     * Runs a query inside of a transaction and hands its rows out as they come.
     *
     * @param fetch so many rows come in one round trip
     * @param use reads the rows; they end with it
     */
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        sendPending(); // the driver fetches in parts only what is a single statement
        long start = System.nanoTime();
        try (PreparedStatement prepared = connection.prepareStatement(statement.text())) {
            prepared.setFetchSize(fetch);
            Lead.bind(prepared, List.of(), statement);
            try (ResultSet rows = prepared.executeQuery()) {
                RowIterator<R> iterator = new RowIterator<>(rows, new JdbcRow(rows, statement), reader, statement);
                X result = use.apply(iterator);
                watch.ran(statement.text(), System.nanoTime() - start, iterator.count(), null);
                return result;
            }
        } catch (SQLException e) {
            DatabaseException failure = Failures.of(e, statement);
            watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
            throw failure;
        }
    }

    /**
     * Copies rows into a table inside of a transaction; answers how many.
     *
     * @param format what the statement says
     * @param before how many rows of the caller went before: errors count from there
     */
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        sendPending();
        long start = System.nanoTime();
        try {
            long copied = new Copying(format, before).run(connection, statement, rows);
            watch.ran(statement.text(), System.nanoTime() - start, copied, null);
            return copied;
        } catch (SQLException e) {
            DatabaseException failure = Failures.copying(e, statement, before);
            watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
            throw failure;
        }
    }

    private void sendPending() {
        if (!pending.isEmpty()) {
            int last = pending.size() - 1;
            Statement statement = pending.get(last);
            pending = pending.subList(0, last);
            execute(statement);
        }
    }

    /** @param context statements that the transaction begins with; they run with the first statement */
    public void begin(List<Statement> context) {
        List<Statement> first = new ArrayList<>(context);
        first.addAll(opening);
        pending = first;
        act(BEGIN, () -> connection.setAutoCommit(false));
    }

    /** @throws CommitBecameRollback when a statement of the transaction had failed; it is rolled back then */
    public void commit() {
        if (!later.isEmpty()) {
            commitBehind();
        }
        act(COMMIT, () -> {
            // to COMMIT after a failure PostgreSQL answers ROLLBACK, and the driver says nothing
            boolean failed = connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
            connection.commit();
            connection.setAutoCommit(true);
            if (failed) {
                throw new CommitBecameRollback(
                        ErrorReport.of("COMMIT became ROLLBACK: a statement had failed and its error was caught"),
                        null);
            }
        });
    }

    /** What waits for another statement, and the commit, in one round trip. */
    private void commitBehind() {
        long start = System.nanoTime();
        try (PreparedStatement prepared = connection.prepareStatement(Lead.text(pending, COMMIT))) {
            send(prepared, COMMIT);
        } catch (SQLException e) {
            throw failed(e, COMMIT, start);
        }
    }

    /** Of which statement PostgreSQL speaks is not known when several were sent. */
    private DatabaseException failed(SQLException e, Statement statement, long start) {
        Statement blamed = statement;
        if (!later.isEmpty()) {
            List<Asked> sent = new ArrayList<>();
            later.forEach(one -> sent.add(new Asked(one, null)));
            sent.add(new Asked(statement, null));
            blamed = Asked.all(sent);
        }
        DatabaseException failure = Failures.of(e, blamed);
        watch.ran(blamed.text(), System.nanoTime() - start, 0, failure);
        return failure;
    }

    public void rollback() {
        act(ROLLBACK, () -> {
            connection.rollback();
            connection.setAutoCommit(true);
        });
    }

    /** @param name an identifier, quoted where it needs to be */
    public void savepoint(String name) {
        // what the transaction begins with goes before it: a savepoint's rollback must not undo that
        control("SAVEPOINT " + name);
    }

    public void release(String name) {
        control("RELEASE SAVEPOINT " + name);
    }

    public void rollbackTo(String name) {
        control("ROLLBACK TO SAVEPOINT " + name);
    }

    /** Gives the connection back; an open transaction is rolled back. Closing twice is safe. */
    @Override
    public void close() {
        act(ROLLBACK, connection::close);
    }

    private void control(String text) {
        Statement statement = new Statement(text, List.of());
        act(statement, () -> {
            try (PreparedStatement prepared = connection.prepareStatement(Lead.text(pending, statement))) {
                send(prepared, statement);
            }
        });
    }

    /** With what is pending in front; that stays pending when nothing could be sent, so that no tenant or role is lost. */
    private void send(PreparedStatement prepared, Statement statement) throws SQLException {
        long start = System.nanoTime();
        Lead.bind(prepared, pending, statement);
        prepared.execute();
        sent(prepared, pending.size(), start);
    }

    /** Goes past the results of what was pending. */
    private void sent(PreparedStatement prepared, int before, long start) throws SQLException {
        int unseen = before - later.size();
        for (int i = 0; i < before; i++) {
            if (i >= unseen) {
                long rows = Math.max(0, prepared.getLargeUpdateCount());
                watch.ran(later.get(i - unseen).text(), System.nanoTime() - start, rows, null);
            }
            prepared.getMoreResults();
        }
        pending = List.of();
        later = List.of();
    }

    private <R> R run(Statement statement, Reading<R> reading) {
        long start = System.nanoTime();
        try (PreparedStatement prepared = connection.prepareStatement(Lead.text(pending, statement))) {
            send(prepared, statement);
            R result = reading.read(prepared);
            watch.ran(statement.text(), System.nanoTime() - start, Reading.rows(result), null);
            return result;
        } catch (SQLException e) {
            throw failed(e, statement, start);
        }
    }

    private void act(Statement statement, Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            throw Failures.of(e, statement);
        }
    }

    private interface Action {
        void run() throws SQLException;
    }

    private interface Reading<R> {
        R read(PreparedStatement prepared) throws SQLException;

        static long rows(Object result) {
            return result instanceof List<?> list ? list.size() : ((Number) result).longValue();
        }
    }
}
