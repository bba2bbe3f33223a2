package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All statements run in one transaction, or in a savepoint of it. For one thread. */
final class TransactionSession implements Session {
    private final Link link;
    private final @Nullable Object tenant;
    private final int depth;
    private final boolean oneCall;
    private volatile State state = State.OPEN;

    private enum State {
        OPEN,
        IN_SAVEPOINT,
        ENDED
    }

    /** @param depth how many savepoints are open */
    TransactionSession(Link link, Context context, int depth) {
        this.link = link;
        this.tenant = context.tenant();
        this.depth = depth;
        this.oneCall = context.oneCall();
    }

    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return usable().query(statement, reader);
    }

    @Override
    public long execute(Statement statement) {
        return usable().execute(statement);
    }

    @Override
    public void later(Statement statement) {
        if (oneCall) {
            usable().later(statement);
        } else {
            execute(statement);
        }
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return usable().stream(statement, reader, fetch, use);
    }

    @Override
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        return usable().copyIn(statement, format, before, rows);
    }

    @Override
    public @Nullable Object tenant() {
        return tenant;
    }

    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        usable();
        return work.apply(this);
    }

    @Override
    public <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls) {
        usable();
        return new Together<R>(this, asked -> usable().together(asked), calls).run();
    }

    @Override
    public <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        String name = "ashlar_" + (depth + 1);
        usable().savepoint(name);
        TransactionSession inner = new TransactionSession(link, new Context(tenant, null, oneCall), depth + 1);
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
        return link;
    }
}
