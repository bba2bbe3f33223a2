package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.CommitBecameRollback;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ErrorReport;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection in one caller's hands. What a transaction (or a lone statement) has to begin with travels in front of its first
 * statement, in the same round trip and the same transaction. Not for more than one thread at once.
 */
public final class Link implements Executor, AutoCloseable {
    private static final int LOOKS = 3;
    private static final Statement BEGIN = new Statement("BEGIN", List.of());
    private static final Statement COMMIT = new Statement("COMMIT", List.of());
    private static final Statement ROLLBACK = new Statement("ROLLBACK", List.of());

    private final Connection connection;
    private final Watch watch;
    private final Distance distance;
    private final List<Statement> opening;
    private final boolean undivided;
    private final Texts texts;
    private List<Waiting> waiting = List.of();
    private List<Statement> pending;
    private Begin begin = Begin.NEVER;
    private boolean loose;
    private boolean copying;

    /** A transaction begins on the wire with its first statement, if it needs more than one trip or is not {@link Undivided}. */
    private enum Begin {
        NEVER,
        AT_NEXT,
        DONE
    }

    /**
     * @param opening what each transaction begins with
     * @param undivided whether statements that travel together may be a transaction for that, see {@link Undivided}
     */
    Link(
            Connection connection,
            Watch watch,
            Distance distance,
            List<Statement> opening,
            boolean undivided,
            Texts texts) {
        this.connection = connection;
        this.watch = watch;
        this.distance = distance;
        this.opening = opening;
        this.undivided = undivided;
        this.texts = texts;
        this.pending = opening;
    }

    @Override
    @SuppressWarnings("unchecked") // made by this very reader
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        if (!waiting.isEmpty()) {
            return (List<R>) later(new Asked(statement, reader)).get();
        }
        beginNow();
        return run(statement, prepared -> rows(prepared, statement, reader));
    }

    /** See {@link Texts#statement}. */
    public Statement statement(Object form, Consumer<SqlWriter> write) {
        return texts.statement(form, write);
    }

    private static <R> List<R> rows(PreparedStatement prepared, Statement statement, RowReader<R> reader)
            throws SQLException {
        List<R> result = new ArrayList<>();
        try (ResultSet rows = prepared.getResultSet()) {
            if (rows == null) {
                throw new IllegalArgumentException("the statement returns no rows; run it with execute: " + statement);
            }
            JdbcRow row = new JdbcRow(rows, statement);
            while (rows.next()) {
                result.add(reader.read(row));
            }
        }
        return result;
    }

    /**
     * Runs a SELECT that locks nothing. Where a transaction may begin loosely, those that come before anything else are
     * transactions of their own, with what a transaction begins with in front: each sees what it would have seen inside, and
     * when nothing else comes there is nothing to commit.
     */
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return isLoose() ? run(statement, prepared -> rows(prepared, statement, reader)) : query(statement, reader);
    }

    /** The same for several, in one round trip. */
    public List<Object> readTogether(List<Asked> asked) {
        if (!isLoose() || Weight.isTooMuch(asked)) {
            return together(asked);
        }
        return pending.isEmpty() ? send(asked, "") : sendAlone(asked);
    }

    /**
     * Runs statements as the whole of the transaction, in one round trip with its beginning and its end; what comes later begins
     * another. What is too large for that is sent, and the transaction goes on.
     */
    public List<Object> togetherAndCommit(List<Asked> asked) {
        if (begin != Begin.AT_NEXT || !waiting.isEmpty() || Weight.isTooMuch(asked)) {
            return together(asked);
        }
        return asked.size() == 1 && pending.isEmpty()
                ? send(asked, "") // a statement is a transaction
                : sendAlone(asked);
    }

    private boolean isLoose() {
        return loose && begin == Begin.AT_NEXT && waiting.isEmpty();
    }

    @Override
    public long execute(Statement statement) {
        if (!waiting.isEmpty()) {
            return (long) later(new Asked(statement, null)).get();
        }
        beginNow();
        return run(statement, prepared -> Math.max(0, prepared.getLargeUpdateCount()));
    }

    /** Runs it with the next statement, with the commit, or when its answer is asked for: the rows, or how many it wrote. */
    public Supplier<Object> later(Asked asked) {
        if (!waiting.isEmpty() && Weight.isTooMuch(waiting, asked)) {
            sendWaiting();
        }
        Waiting one = new Waiting(asked, this::sendWaiting);
        waiting = waiting.isEmpty() ? new ArrayList<>() : waiting;
        waiting.add(one);
        return one;
    }

    /** Sends what waits, if anything does. */
    public void sendWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        beginNow();
        if (begin == Begin.DONE || pending.isEmpty()) {
            sendWaiting(asked -> send(asked, ""));
        } else {
            sendWaiting(this::sendAlone);
        }
    }

    /** What waits is not to be run. */
    public void forgetWaiting() {
        waiting = List.of();
    }

    private void sendWaiting(Function<List<Asked>, List<Object>> send) {
        List<Waiting> sent = waiting;
        waiting = List.of();
        List<Asked> asked = asked(sent);
        List<Object> answers = send.apply(asked);
        for (int i = 0; i < sent.size(); i++) {
            sent.get(i).take(answers.get(i));
        }
    }

    private static List<Asked> asked(List<Waiting> all) {
        List<Asked> asked = new ArrayList<>(all.size());
        all.forEach(one -> asked.add(one.asked()));
        return asked;
    }

    /** A transaction of their own. */
    private List<Object> sendAlone(List<Asked> asked) {
        return isUndivided(asked) ? sendUndivided(asked) : alone(() -> sendCommitted(asked));
    }

    private boolean isUndivided(List<Asked> asked) {
        if (!undivided || !Undivided.mayBegin(pending)) {
            return false;
        }
        for (Asked one : asked) {
            if (!Undivided.isTyped(one.statement())) {
                return false;
            }
        }
        return true;
    }

    private void measure(long nanos) {
        distance.took(nanos);
        if (distance.isDoubtful()) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < LOOKS; i++) {
                least = Math.min(least, look());
            }
            distance.looked(least);
        }
    }

    /** How long a statement takes that does nothing. */
    private long look() {
        long start = System.nanoTime();
        try (java.sql.Statement nothing = connection.createStatement()) {
            nothing.execute("");
        } catch (SQLException e) {
            return Long.MAX_VALUE; // the next statement will tell
        }
        return System.nanoTime() - start;
    }

    /** Whether a round trip takes so long that statements had better travel together. */
    public boolean isFar() {
        return distance.isFar();
    }

    /** Runs statements in one round trip, if they are not too large for it; answers the rows of each, or how many it wrote. */
    public List<Object> together(List<Asked> asked) {
        List<Supplier<Object>> answers = new ArrayList<>(asked.size());
        asked.forEach(one -> answers.add(later(one)));
        List<Object> results = new ArrayList<>(asked.size());
        answers.forEach(answer -> results.add(answer.get()));
        return results;
    }

    private List<Object> sendUndivided(List<Asked> asked) {
        return send(asked, Undivided.END);
    }

    private List<Object> sendCommitted(List<Asked> asked) {
        return send(asked, ";COMMIT");
    }

    /** @param end what the text ends with */
    private List<Object> send(List<Asked> asked, String end) {
        long start = System.nanoTime();
        List<Statement> all = new ArrayList<>(pending.size() + asked.size());
        all.addAll(pending);
        for (Asked one : asked) {
            all.add(one.ended());
        }
        try (PreparedStatement prepared = prepare(Lead.text(texts, all, end))) {
            Lead.bind(prepared, all);
            prepared.execute();
            goPastPending(prepared);
            List<Object> results = new ArrayList<>(asked.size());
            for (Asked one : asked) {
                results.add(one.take(prepared));
            }
            long nanos = System.nanoTime() - start;
            measure(nanos);
            for (int i = 0; i < results.size(); i++) {
                watch.ran(asked.get(i).statement().text(), nanos, Asked.count(results.get(i)), null);
            }
            return results;
        } catch (SQLException e) {
            DatabaseException failure = Failures.together(e, asked);
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
        beginNow();
        sendPending(); // the driver fetches in parts only what is a single statement
        long start = System.nanoTime();
        try (PreparedStatement prepared = prepare(statement.text())) {
            prepared.setFetchSize(fetch);
            Lead.bind(prepared, List.of(statement));
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
        beginNow();
        sendPending();
        refuseInCopy();
        long start = System.nanoTime();
        try {
            copying = true;
            long copied = new Copying(format, before).run(connection, statement, rows);
            watch.ran(statement.text(), System.nanoTime() - start, copied, null);
            return copied;
        } catch (SQLException e) {
            DatabaseException failure = Failures.copying(e, statement, before);
            watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
            throw failure;
        } finally {
            copying = false;
        }
    }

    /**
     * Runs a COPY TO STDOUT, with its parameters as constants, and hands out what comes. Inside of a transaction what the reader
     * leaves is read all the same, for to cancel a statement would end the transaction; a reader that fails ends it.
     */
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        refuseInCopy();
        beginNow();
        sendPending();
        long start = System.nanoTime();
        try {
            CopyOutput output = CopyOutput.begin(connection, statement);
            copying = true;
            X result = output.give(use, begin == Begin.DONE);
            watch.ran(statement.text(), System.nanoTime() - start, output.rows(), null);
            return result;
        } catch (DatabaseException failure) {
            watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
            throw failure;
        } finally {
            copying = false;
        }
    }

    private PreparedStatement prepare(String text) throws SQLException {
        refuseInCopy();
        return connection.prepareStatement(text);
    }

    /** The driver would wait for the end of the COPY, and the COPY for whoever asks. */
    private void refuseInCopy() {
        if (copying) {
            throw new IllegalStateException(
                    "a COPY has this connection for itself until it ends: read before it or after"
                            + " it, or in another transaction");
        }
    }

    /** Inside of a transaction. */
    private void sendPending() {
        sendWaiting();
        if (!pending.isEmpty()) {
            int last = pending.size() - 1;
            Statement statement = pending.get(last);
            pending = pending.subList(0, last);
            execute(statement);
        }
    }

    /**
     * @param context statements that the transaction begins with; they run with the first statement
     * @param loosely whether reads may come before it: each statement sees what is committed then, inside as outside
     */
    public void begin(List<Statement> context, boolean loosely) {
        List<Statement> first = new ArrayList<>(context);
        first.addAll(opening);
        pending = first;
        begin = Begin.AT_NEXT;
        loose = loosely;
    }

    private void beginNow() {
        if (begin == Begin.AT_NEXT) {
            act(BEGIN, () -> connection.setAutoCommit(false)); // the driver sends BEGIN with what comes
            begin = Begin.DONE;
        }
    }

    /** @throws CommitBecameRollback when a statement of the transaction had failed; it is rolled back then */
    public void commit() {
        if (begin == Begin.AT_NEXT && pending.isEmpty() && waiting.size() == 1) {
            sendWaiting(asked -> send(asked, "")); // a statement is a transaction
        } else if (begin == Begin.AT_NEXT && !waiting.isEmpty() && isUndivided(asked(waiting))) {
            sendWaiting(this::sendUndivided);
        } else if (!waiting.isEmpty()) {
            beginNow();
            act(COMMIT, this::refuseFailed);
            sendWaiting(this::sendCommitted);
        }
        if (begin == Begin.DONE) {
            act(COMMIT, this::end);
        }
        begin = Begin.NEVER;
    }

    private void end() throws SQLException {
        boolean failed = isFailed();
        connection.commit();
        connection.setAutoCommit(true);
        if (failed) {
            throw becameRollback();
        }
    }

    private void refuseFailed() throws SQLException {
        if (isFailed()) {
            throw becameRollback();
        }
    }

    /** To COMMIT PostgreSQL answers ROLLBACK then, and the driver says nothing. */
    private boolean isFailed() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
    }

    private static CommitBecameRollback becameRollback() {
        return new CommitBecameRollback(
                ErrorReport.of("COMMIT became ROLLBACK: a statement had failed and its error was caught"), null);
    }

    private DatabaseException failed(SQLException e, Statement statement, long start) {
        DatabaseException failure = Failures.of(e, statement);
        watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
        return failure;
    }

    public void rollback() {
        forgetWaiting();
        if (begin == Begin.DONE) {
            act(ROLLBACK, () -> {
                connection.rollback();
                connection.setAutoCommit(true);
            });
        }
        begin = Begin.NEVER;
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
        sendWaiting();
        beginNow();
        Statement statement = new Statement(text, List.of());
        act(statement, () -> {
            List<Statement> all = new ArrayList<>(pending);
            all.add(statement);
            try (PreparedStatement prepared = prepare(Lead.text(texts, all, ""))) {
                Lead.bind(prepared, all);
                prepared.execute();
                goPastPending(prepared);
            }
        });
    }

    /** It stays pending when nothing could be sent, so that no tenant or role is lost. */
    private void goPastPending(PreparedStatement prepared) throws SQLException {
        for (int i = 0; i < pending.size(); i++) {
            prepared.getMoreResults();
        }
        if (begin == Begin.DONE) {
            pending = List.of(); // else they have ended with the transaction of this one statement
        }
    }

    private <R> R run(Statement statement, Reading<R> reading) {
        if (pending.isEmpty()) {
            return run(statement.text(), List.of(statement), statement, reading);
        }
        List<Statement> all = new ArrayList<>(pending);
        all.add(new Asked(statement, null).ended());
        if (begin == Begin.DONE) {
            return run(Lead.text(texts, all, ""), all, statement, reading);
        }
        return undivided && Undivided.mayBegin(pending) && Undivided.isTyped(statement)
                ? run(Lead.text(texts, all, Undivided.END), all, statement, reading)
                : alone(() -> run(Lead.text(texts, all, ";COMMIT"), all, statement, reading));
    }

    /** A transaction of its own, which ends with what is sent. */
    private <R> R alone(Supplier<R> work) {
        act(BEGIN, () -> connection.setAutoCommit(false)); // the driver sends BEGIN with what comes
        try {
            return work.get();
        } catch (RuntimeException e) {
            undo(e);
            throw e;
        } finally {
            act(COMMIT, () -> connection.setAutoCommit(true));
        }
    }

    private void undo(RuntimeException failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** @param statement the one that is read and told of */
    private <R> R run(String text, List<Statement> all, Statement statement, Reading<R> reading) {
        long start = System.nanoTime();
        try (PreparedStatement prepared = prepare(text)) {
            Lead.bind(prepared, all);
            prepared.execute();
            goPastPending(prepared);
            R result = reading.read(prepared);
            long nanos = System.nanoTime() - start;
            measure(nanos);
            watch.ran(statement.text(), nanos, Reading.rows(result), null);
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
