package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one call of a batch runs on: its first statement travels with those of the others. */
final class BatchSession implements Session {
    private final Session session;
    private final Together<?> together;
    private boolean asked;

    BatchSession(Session session, Together<?> together) {
        this.session = session;
        this.together = together;
    }

    @Override
    @SuppressWarnings("unchecked") // made by this very reader
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return isFirst() ? (List<R>) together.ask(new Asked(statement, reader)) : session.query(statement, reader);
    }

    @Override
    public long execute(Statement statement) {
        return isFirst() ? (long) together.ask(new Asked(statement, null)) : session.execute(statement);
    }

    /** By themselves: of a batch the first statement of each call travels together, and these are several. */
    @Override
    public List<Object> ask(List<Asked> all) {
        return session.ask(all);
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return session.stream(statement, reader, fetch, use);
    }

    @Override
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        throw noCopy();
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        throw noCopy();
    }

    private static IllegalStateException noCopy() {
        return new IllegalStateException("a COPY inside a batch: the statements of a batch travel together, and a COPY"
                + " has the connection for itself; use transaction(tx -> ...)");
    }

    @Override
    public boolean mayCopy() {
        return false;
    }

    @Override
    public @Nullable Object tenant() {
        return session.tenant();
    }

    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        return work.apply(this);
    }

    @Override
    public <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        throw new IllegalStateException(
                "a savepoint inside a batch: the statements of a batch travel together, and what"
                        + " one undoes would be the others' too; use transaction(tx -> ...)");
    }

    @Override
    public <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls) {
        List<R> results = new ArrayList<>();
        calls.forEach(call -> results.add(call.apply(this)));
        return results;
    }

    private boolean isFirst() {
        boolean first = !asked;
        asked = true;
        return first;
    }
}
