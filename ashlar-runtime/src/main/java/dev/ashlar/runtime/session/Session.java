package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.Executor;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What runs statements: each on a connection of its own, or all in one transaction. */
public interface Session extends Executor {
    /** Whose rows are seen; null outside {@code withTenant}. */
    @Nullable
    Object tenant();

    /**
     * Runs a query and hands its rows out as they come, so that memory does not grow with them. Further statements may run
     * meanwhile. Outside of a transaction it has one of its own, for as long as the rows are read.
     *
     * @param fetch so many rows come in one round trip
     * @param use reads the rows; they end with it
     */
    <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use);

    /** What stands around the calls that are made on it. */
    default Middleware middleware() {
        return Middleware.NONE;
    }

    /**
     * Runs a statement whose answer is not needed to go on: its rows, or how many it wrote. Inside of {@link #atomically} it
     * travels with others, at the end at the latest; else it runs at once. It fails when it is sent.
     *
     * @return asks for the answer; before the end that sends what has not been sent
     */
    default Supplier<Object> later(Asked asked) {
        RowReader<?> reader = asked.reader();
        Object answer = reader == null ? execute(asked.statement()) : query(asked.statement(), reader);
        return () -> answer;
    }

    /** Runs a statement whose rows are all that the call answers. */
    @SuppressWarnings("unchecked") // made by this very reader
    default <R> List<R> answer(Statement statement, RowReader<R> reader) {
        return (List<R>) later(new Asked(statement, reader)).get();
    }

    /**
     * Whether statements may be sent before it is known that what they build on is there: the work is run again when it was not.
     */
    default boolean isOptimistic() {
        return false;
    }

    /** Whether a read whose parents this statement finds gets its statements at once or in turns; measured, never said. */
    Pace pace(Statement parents);

    /** A writer of one statement; it finds the text of one that was written before, see {@link dev.ashlar.sql.TextTrie}. */
    default SqlWriter writer() {
        return writer(Limits.NONE);
    }

    /** The same for a statement whose relations lead to some rows alone. */
    SqlWriter writer(Limits limits);

    /**
     * For one call that only reads, on the caller's thread: all of its statements go to one server, which may be a replica. What
     * would write there all the same goes to the primary.
     */
    default Session reading() {
        return this;
    }

    /** Runs a SELECT that changes nothing and locks nothing. */
    default <R> List<R> read(Statement statement, RowReader<R> reader) {
        return query(statement, reader);
    }

    /** Runs several of them in one round trip; answers the rows of each. */
    default List<Object> readTogether(List<Asked> asked) {
        return ask(asked);
    }

    /** Runs statements in one round trip; answers the rows of each, or how many it wrote. */
    List<Object> ask(List<Asked> asked);

    /** Of a batch: the call will do nothing with its answer but give it on, so that its transaction may have ended by then. */
    default void nothingFollows() {
        // Elsewhere a transaction ends when it ends.
    }

    /** Runs calls in one transaction; their first statements travel in one round trip. Answers what they answer. */
    <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls);

    /**
     * Copies rows into a table; outside of a transaction in one of its own. No other statement may run meanwhile.
     *
     * @param format what the statement says
     * @param before how many rows of the caller went before: errors count from there
     */
    long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows);

    /**
     * Runs a COPY TO STDOUT and hands out what comes; outside of a transaction in one of its own. No other statement may run
     * meanwhile.
     *
     * @param statement with parameters as any other, though PostgreSQL binds none to it
     * @param use reads; what it leaves is thrown away
     */
    <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use);

    /**
     * Runs the work as one: in the running transaction, or in one of its own. Use the session that the work is given.
     */
    <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work);

    /**
     * The same for work that bears to be run twice: first with {@link #isOptimistic} where the session can begin anew, then
     * without it when a statement met a null where none may be.
     */
    default <R extends @Nullable Object> R optimistically(Function<? super Session, ? extends R> work) {
        return this.<R>atomically(work);
    }

    /**
     * Runs the work so that its failure undoes the work alone and not the transaction; the failure is thrown.
     *
     * @throws IllegalStateException outside a transaction
     */
    <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work);

    /**
     * Runs the work so that its failure leaves the session usable: in a savepoint where there is a transaction. Use the session
     * that the work is given.
     */
    default <R extends @Nullable Object> R contained(Function<? super Session, ? extends R> work) {
        return this.<R>savepoint(work);
    }

    /** Whether a COPY may have the connection for itself. */
    default boolean mayCopy() {
        return true;
    }
}
