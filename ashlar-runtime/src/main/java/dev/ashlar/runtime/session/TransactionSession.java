package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All statements run in one transaction, or in a savepoint of it. For one thread. */
final class TransactionSession implements Session {
    private final Link link;
    private final Context context;
    private final int depth;
    private final Deadline deadline;
    private boolean inCall;
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        IN_SAVEPOINT,
        ENDED
    }

    /** @param depth how many savepoints are open */
    TransactionSession(Link link, Context context, int depth, Deadline deadline) {
        this.link = link;
        this.context = context;
        this.deadline = deadline;
        this.depth = depth;
    }

    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return permitted(statement).query(statement, reader);
    }

    @Override
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return permitted(statement).read(statement, reader);
    }

    @Override
    public List<Object> readTogether(List<Asked> asked) {
        return permitted(asked).readTogether(asked);
    }

    @Override
    public long execute(Statement statement) {
        return permitted(statement).execute(statement);
    }

    @Override
    public Supplier<Object> later(Asked asked) {
        return inCall || context.oneCall() ? permitted(asked.statement()).later(asked) : Session.super.later(asked);
    }

    @Override
    public SqlWriter writer(Limits limits) {
        return link.writer(limits);
    }

    @Override
    public boolean isOptimistic() {
        return context.optimistic();
    }

    @Override
    public Pace pace(Statement parents) {
        return link.pace(parents);
    }

    @Override
    public List<Object> ask(List<Asked> asked) {
        return permitted(asked).together(asked);
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return permitted(statement).stream(statement, reader, fetch, use);
    }

    @Override
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        return permitted(statement).copyIn(statement, format, before, rows);
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        return permitted(statement).<X>copyOut(statement, use);
    }

    @Override
    public @Nullable Object tenant() {
        return context.tenant();
    }

    /** What one call has left to be sent goes before the next begins, whose failure must not be its. */
    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        usable();
        if (inCall || context.oneCall()) {
            return work.apply(this);
        }
        inCall = true;
        try {
            R result = work.apply(this);
            link.sendWaiting();
            return result;
        } finally {
            inCall = false;
            link.forgetWaiting();
        }
    }

    @Override
    public <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls) {
        usable();
        return new Together<R>(this, this::send, calls).run();
    }

    /** The statements of a batch; COMMIT goes with them where the transaction is the batch's and nothing can follow. */
    private List<Object> send(List<Asked> asked, Together.End end) {
        return switch (end) {
            case READS -> permitted(asked).readTogether(asked);
            case LAST -> context.oneCall() ? permitted(asked).togetherAndCommit(asked) : ask(asked);
            case OPEN -> ask(asked);
        };
    }

    @Override
    public <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        String name = "ashlar_" + (depth + 1);
        usable().savepoint(name);
        TransactionSession inner = new TransactionSession(link, context.inSavepoint(), depth + 1, deadline);
        state = State.IN_SAVEPOINT;
        try {
            R result = work.apply(inner);
            inner.end();
            link.release(name);
            return result;
        } catch (Throwable failure) {
            inner.end();
            undo(name, failure);
            throw failure;
        } finally {
            state = State.OPEN;
        }
    }

    void end() {
        state = State.ENDED;
    }

    private void undo(String name, Throwable failure) {
        try {
            link.rollbackTo(name);
            link.release(name);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private Link permitted(Statement statement) {
        context.permit(statement);
        return usable();
    }

    private Link permitted(List<Asked> asked) {
        context.permit(asked);
        return usable();
    }

    private Link usable() {
        if (state == State.ENDED) {
            throw new IllegalStateException(
                    "this transaction has ended: its scope works only inside the function that it was"
                            + " given to; return values from there, not the scope");
        }
        if (state == State.IN_SAVEPOINT) {
            throw new IllegalStateException(
                    "a savepoint is open: use the scope that savepoint(s -> ...) gives, until it ends");
        }
        deadline.check();
        return link;
    }
}
