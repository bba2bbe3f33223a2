package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.wire.Sending.Frame;
import dev.ashlar.runtime.wire.Sending.Reading;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;

/**
 * A connection in one caller's hands, and its transaction. What a transaction (or a lone statement) has to begin with travels in
 * front of its first statement, in the same round trip and the same transaction. Not for more than one thread at once.
 */
public final class Link implements Executor, AutoCloseable {
    private static final Statement BEGIN = new Statement("BEGIN", List.of());
    private static final Statement COMMIT = new Statement("COMMIT", List.of());
    private static final Statement ROLLBACK = new Statement("ROLLBACK", List.of());
    private static final String COMMITTED = ";COMMIT";
    private static final Frame BARE = new Frame(List.of(), "", null);

    private final Connection connection;
    private final Sending sending;
    private final List<Statement> opening;
    private final boolean undivided;
    private List<Waiting> waiting = List.of();
    private List<Statement> pending;
    private Begin begin = Begin.NEVER;
    private boolean loose;

    /** A transaction begins on the wire with its first statement, if it needs more than one trip or is not {@link Undivided}. */
    private enum Begin {
        NEVER,
        AT_NEXT,
        DONE
    }

    /**
     * @param sending over the connection
     * @param opening what each transaction begins with
     * @param undivided whether statements that travel together may be a transaction for that, see {@link Undivided}
     */
    Link(Connection connection, Sending sending, List<Statement> opening, boolean undivided) {
        this.connection = connection;
        this.sending = sending;
        this.opening = opening;
        this.undivided = undivided;
        this.pending = opening;
    }

    @Override
    @SuppressWarnings("unchecked") // made by this very reader
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        if (!waiting.isEmpty()) {
            return (List<R>) later(new Asked(statement, reader)).get();
        }
        beginNow();
        return run(statement, prepared -> Sending.rows(prepared, statement, reader));
    }

    /** A writer of one statement; see {@link TextTrie}. */
    public SqlWriter writer(Limits limits) {
        return sending.writer(limits);
    }

    /**
     * Runs a SELECT that locks nothing. Where a transaction may begin loosely, those that come before anything else are
     * transactions of their own, with what a transaction begins with in front: each sees what it would have seen inside, and
     * when nothing else comes there is nothing to commit.
     */
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return isLoose()
                ? run(statement, prepared -> Sending.rows(prepared, statement, reader))
                : query(statement, reader);
    }

    /** The same for several, in one round trip. */
    public List<Object> readTogether(List<Asked> asked) {
        if (!isLoose() || Weight.isTooMuch(asked)) {
            return together(asked);
        }
        return pending.isEmpty() ? sending.run(frame(""), asked) : sendAlone(asked);
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
                ? sending.run(frame(""), asked) // a statement is a transaction
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
        sendWaiting(this::send);
    }

    /** In the running transaction, or as one of their own. */
    private List<Object> send(List<Asked> asked) {
        beginNow();
        return begin == Begin.DONE || pending.isEmpty() ? sending.run(frame(""), asked) : sendAlone(asked);
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

    /** How a read goes whose parents this statement finds. */
    public Pace pace(Statement parents) {
        return sending.pace(parents.text());
    }

    /** Runs statements in one round trip, if they are not too large for it; answers the rows of each, or how many it wrote. */
    public List<Object> together(List<Asked> asked) {
        if (waiting.isEmpty() && !asked.isEmpty() && !Weight.isTooMuch(asked)) {
            return send(asked);
        }
        List<Supplier<Object>> answers = new ArrayList<>(asked.size());
        asked.forEach(one -> answers.add(later(one)));
        List<Object> results = new ArrayList<>(asked.size());
        answers.forEach(answer -> results.add(answer.get()));
        return results;
    }

    private List<Object> sendUndivided(List<Asked> asked) {
        return sending.run(frame(Undivided.END), asked);
    }

    private List<Object> sendCommitted(List<Asked> asked) {
        return sending.run(frame(COMMITTED), asked);
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
        sendPending();
        return sending.<R, X>stream(statement, reader, fetch, use);
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
        sending.refuseInCopy();
        return sending.copyIn(statement, format, before, rows);
    }

    /**
     * Runs a COPY TO STDOUT, with its parameters as constants, and hands out what comes. Inside of a transaction what the reader
     * leaves is read all the same, for to cancel a statement would end the transaction; a reader that fails ends it.
     */
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        sending.refuseInCopy();
        beginNow();
        sendPending();
        return sending.<X>copyOut(statement, begin == Begin.DONE, use);
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

    /** @throws dev.ashlar.runtime.error.CommitBecameRollback when a statement of the transaction had failed; it is rolled back then */
    public void commit() {
        if (begin == Begin.AT_NEXT && pending.isEmpty() && waiting.size() == 1) {
            sendWaiting(asked -> sending.run(frame(""), asked)); // a statement is a transaction
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
            throw Failures.commitBecameRollback();
        }
    }

    private void refuseFailed() throws SQLException {
        if (isFailed()) {
            throw Failures.commitBecameRollback();
        }
    }

    private boolean isFailed() throws SQLException {
        return connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED;
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
        try {
            connection.close();
        } catch (SQLException e) {
            throw Failures.of(e, ROLLBACK);
        }
    }

    private void control(String text) {
        sendWaiting();
        beginNow();
        Statement statement = new Statement(text, List.of());
        act(statement, () -> sending.command(frame(""), statement));
    }

    /** It stays pending when nothing could be sent, so that no tenant or role is lost. */
    private void arrived() {
        if (begin == Begin.DONE) {
            pending = List.of(); // else they have ended with the transaction of this one statement
        }
    }

    private Frame frame(String end) {
        return pending.isEmpty() && end.isEmpty() ? BARE : new Frame(pending, end, this::arrived);
    }

    private <R> R run(Statement statement, Reading<R> reading) {
        if (pending.isEmpty() || begin == Begin.DONE) {
            return sending.run(frame(""), statement, reading);
        }
        return undivided && Undivided.mayBegin(pending) && Undivided.isTyped(statement)
                ? sending.run(frame(Undivided.END), statement, reading)
                : alone(() -> sending.run(frame(COMMITTED), statement, reading));
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
}
