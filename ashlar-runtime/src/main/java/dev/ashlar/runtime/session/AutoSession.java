package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.NotNullViolation;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each statement takes a connection, runs and commits. Safe for many threads. */
public final class AutoSession implements Session {
    private final Pool pool;
    private final Transactions transactions;

    public AutoSession(Pool pool, Transactions transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        Context.NONE.permit(statement);
        try (Link link = pool.lease()) {
            return link.query(statement, reader);
        }
    }

    @Override
    public <R> List<R> answer(Statement statement, RowReader<R> reader) {
        return query(statement, reader);
    }

    @Override
    public long execute(Statement statement) {
        Context.NONE.permit(statement);
        try (Link link = pool.lease()) {
            return link.execute(statement);
        }
    }

    @Override
    public SqlWriter writer(Limits limits) {
        return pool.writer(limits);
    }

    @Override
    public Pace pace(Statement parents) {
        return pool.pace(parents);
    }

    /** Without a transaction: what is asked together reads, and each sees what is committed when it runs. */
    @Override
    public List<Object> ask(List<Asked> asked) {
        Context.NONE.permit(asked);
        try (Link link = pool.lease()) {
            return link.together(asked);
        }
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return atomically(session -> session.<R, X>stream(statement, reader, fetch, use));
    }

    @Override
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        return atomically(session -> session.copyIn(statement, format, before, rows));
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        Context.NONE.permit(statement);
        if (pool.isBehindPooler()) {
            return atomically(session -> session.<X>copyOut(statement, use));
        }
        try (Link link = pool.lease()) {
            return link.<X>copyOut(statement, use);
        }
    }

    @Override
    public @Nullable Object tenant() {
        return null;
    }

    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        return transactions.run(Context.ONE_CALL, Isolation.SERVER_DEFAULT, work);
    }

    @Override
    public <R extends @Nullable Object> R optimistically(Function<? super Session, ? extends R> work) {
        // one that is caught by its name the JVM would load with this class
        try {
            return transactions.run(Context.OPTIMISTIC, Isolation.SERVER_DEFAULT, work);
        } catch (DatabaseException e) {
            if (e instanceof NotNullViolation) {
                return this.<R>atomically(work);
            }
            throw e;
        }
    }

    @Override
    public <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls) {
        return atomically(session -> session.<R>together(calls));
    }

    @Override
    public <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        throw new IllegalStateException("a savepoint needs a transaction: call it inside transaction(tx -> ...)");
    }

    /** Each statement is a transaction of its own: nothing is left of one that failed. */
    @Override
    public <R extends @Nullable Object> R contained(Function<? super Session, ? extends R> work) {
        return work.apply(this);
    }
}
