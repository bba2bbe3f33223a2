package dev.ashlar.runtime.wire;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.TextTrie;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Sends statements over a connection, reads what comes back, measures and tells it. Of transactions it knows nothing. Not for
 * more than one thread at once.
 */
final class Sending {
    private static final int LOOKS = 3;

    /** {@code query_canceled}: by {@code statement_timeout} or by hand. */
    private static final String CANCELLED = "57014";

    /** Room in the list of a result that has more than one row. */
    private static final int ROWS = 20;

    private final Connection connection;
    private final Watch watch;
    private final Experience experience;
    private final TextTrie texts;
    private boolean copying;

    Sending(Connection connection, Watch watch, Experience experience, TextTrie texts) {
        this.connection = connection;
        this.watch = watch;
        this.experience = experience;
        this.texts = texts;
    }

    /** What is made of the result of a statement that was run. */
    interface Reading<R> {
        R read(PreparedStatement prepared) throws SQLException;
    }

    /**
     * What goes in front of statements in the same trip, and what is done when it has arrived.
     *
     * @param end what the text ends with
     * @param arrived null: nothing
     */
    record Frame(
            List<Statement> before, String end, @Nullable Runnable arrived) {
        /** Whether a statement in it is all that is sent. */
        boolean isBare() {
            return before.isEmpty() && end.isEmpty();
        }
    }

    SqlWriter writer(Limits limits) {
        return texts.writer(limits);
    }

    Pace pace(String text) {
        return experience.paces().of(text);
    }

    /** Runs a statement behind others. */
    <R> R run(Frame frame, Statement statement, Reading<R> reading) {
        long start = System.nanoTime();
        Planning planning = experience.plans().of(statement.text());
        boolean forValues = planning != null && planning.next();
        List<Statement> led = frame.isBare() ? List.of() : led(frame.before(), statement);
        String alone = planning != null && forValues ? planning.text() : statement.text();
        String text = led.isEmpty() ? alone : Lead.text(texts, led, frame.end(), forValues);
        try (PreparedStatement prepared = prepare(text, forValues)) {
            if (led.isEmpty()) {
                Lead.bind(prepared, 1, statement);
                execute(prepared, frame);
            } else {
                execute(prepared, led, frame);
            }
            R result = reading.read(prepared);
            long nanos = System.nanoTime() - start;
            measure(nanos);
            long rows = Asked.count(result);
            experience.plans().ran(statement.text(), planning, forValues, nanos, rows);
            watch.ran(statement.text(), nanos, rows, null);
            return result;
        } catch (SQLException e) {
            DatabaseException failure = Failures.of(e, statement);
            long nanos = System.nanoTime() - start;
            cancelled(e, statement.text(), planning, forValues, nanos);
            watch.ran(statement.text(), nanos, 0, failure);
            throw failure;
        }
    }

    /** The statement behind those that lead it. */
    private static List<Statement> led(List<Statement> before, Statement statement) {
        List<Statement> all = new ArrayList<>(before.size() + 1);
        all.addAll(before);
        all.add(new Asked(statement, null).ended());
        return all;
    }

    /** Runs statements behind others in one trip; answers the rows of each, or how many it wrote. */
    List<Object> run(Frame frame, List<Asked> asked) {
        long start = System.nanoTime();
        String only =
                asked.size() == 1 ? asked.get(0).statement().text() : ""; // of several one cannot tell which was slow
        Planning planning = experience.plans().of(only);
        boolean forValues = planning != null && planning.next();
        List<Statement> all = new ArrayList<>(frame.before().size() + asked.size());
        all.addAll(frame.before());
        for (Asked one : asked) {
            all.add(one.ended());
        }
        try (PreparedStatement prepared = prepare(Lead.text(texts, all, frame.end(), forValues), forValues)) {
            execute(prepared, all, frame);
            List<Object> results = new ArrayList<>(asked.size());
            for (Asked one : asked) {
                results.add(one.take(prepared));
            }
            long nanos = System.nanoTime() - start;
            measure(nanos);
            for (int i = 0; i < results.size(); i++) {
                watch.ran(asked.get(i).statement().text(), nanos, Asked.count(results.get(i)), null);
            }
            if (asked.size() == 1) {
                experience.plans().ran(only, planning, forValues, nanos, Asked.count(results.get(0)));
            }
            return results;
        } catch (SQLException e) {
            DatabaseException failure = Failures.together(e, asked);
            long nanos = System.nanoTime() - start;
            cancelled(e, only, planning, forValues, nanos);
            watch.ran(Asked.all(asked).text(), nanos, 0, failure);
            throw failure;
        }
    }

    /** Runs a statement that answers nothing, behind others; nobody is told of it. */
    void command(Frame frame, Statement statement) throws SQLException {
        List<Statement> all = led(frame.before(), statement);
        try (PreparedStatement prepared = prepare(Lead.text(texts, all, frame.end(), false), false)) {
            execute(prepared, all, frame);
        }
    }

    private static void execute(PreparedStatement prepared, List<Statement> all, Frame frame) throws SQLException {
        Lead.bind(prepared, all);
        execute(prepared, frame);
    }

    private static void execute(PreparedStatement prepared, Frame frame) throws SQLException {
        prepared.execute();
        for (int i = 0; i < frame.before().size(); i++) {
            prepared.getMoreResults();
        }
        if (frame.arrived() != null) {
            frame.arrived().run();
        }
    }

    /** All rows of a result. */
    static <R> List<R> rows(PreparedStatement prepared, Statement statement, RowReader<R> reader) throws SQLException {
        ArrayList<R> result = new ArrayList<>(1);
        try (ResultSet rows = prepared.getResultSet()) {
            if (rows == null) {
                throw new IllegalArgumentException("the statement returns no rows; run it with execute: " + statement);
            }
            JdbcRow row = new JdbcRow(rows, statement);
            while (rows.next()) {
                if (result.size() == 1) {
                    result.ensureCapacity(ROWS);
                }
                result.add(reader.read(row));
            }
        }
        return result;
    }

    /**
     * Hands rows out as they come; by itself, for the driver fetches in parts only what is a single statement.
     *
     * @param fetch so many rows come in one round trip
     */
    <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        long start = System.nanoTime();
        try (PreparedStatement prepared = prepare(statement.text(), false)) {
            prepared.setFetchSize(fetch);
            Lead.bind(prepared, 1, statement);
            try (ResultSet rows = prepared.executeQuery()) {
                RowIterator<R> iterator = new RowIterator<>(rows, new JdbcRow(rows, statement), reader, statement);
                try {
                    return use.apply(iterator);
                } finally {
                    watch.ran(statement.text(), System.nanoTime() - start, iterator.count(), iterator.failure());
                }
            }
        } catch (SQLException e) {
            DatabaseException failure = Failures.of(e, statement);
            watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
            throw failure;
        }
    }

    /** @param before how many rows of the caller went before: errors count from there */
    long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
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
        } catch (RuntimeException thrown) {
            broken(statement, start, thrown);
            throw thrown;
        } finally {
            copying = false;
        }
    }

    /** Those who read or make the rows may throw as well; the statement ran all the same. */
    private void broken(Statement statement, long start, RuntimeException thrown) {
        DatabaseException failure = thrown instanceof DatabaseException ours ? ours : null;
        watch.ran(statement.text(), System.nanoTime() - start, 0, failure);
    }

    /** @param whole whether what the reader leaves is read all the same */
    <X extends @Nullable Object> X copyOut(
            Statement statement, boolean whole, Function<? super CopyOutput, ? extends X> use) {
        long start = System.nanoTime();
        try {
            CopyOutput output = CopyOutput.begin(connection, statement);
            copying = true;
            X result = output.give(use, whole);
            watch.ran(statement.text(), System.nanoTime() - start, output.rows(), null);
            return result;
        } catch (RuntimeException thrown) {
            broken(statement, start, thrown);
            throw thrown;
        } finally {
            copying = false;
        }
    }

    private PreparedStatement prepare(String text, boolean forValues) throws SQLException {
        refuseInCopy();
        PreparedStatement prepared = connection.prepareStatement(text);
        if (forValues) {
            prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        return prepared;
    }

    /** The driver would wait for the end of the COPY, and the COPY for whoever asks. */
    void refuseInCopy() {
        if (copying) {
            throw new IllegalStateException(
                    "a COPY has this connection for itself until it ends: read before it or after"
                            + " it, or in another transaction");
        }
    }

    /** What was cancelled was so for taking too long, mostly. */
    private void cancelled(
            SQLException failure, String text, @Nullable Planning planning, boolean forValues, long nanos) {
        if (CANCELLED.equals(failure.getSQLState())) {
            experience.plans().ran(text, planning, forValues, nanos, 0);
        }
    }

    private void measure(long nanos) {
        Distance distance = experience.distance();
        distance.took(nanos);
        if (distance.wantsLook()) {
            long least = Long.MAX_VALUE;
            int looks = distance.isFar() ? 1 : LOOKS; // each takes a round trip
            for (int i = 0; i < looks; i++) {
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
}
