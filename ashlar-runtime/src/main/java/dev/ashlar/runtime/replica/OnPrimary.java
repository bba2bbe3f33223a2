package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statements outside of a transaction: what a subclass does not send elsewhere goes to the primary. */
abstract class OnPrimary implements Session {
    private final Session primary;

    OnPrimary(Session primary) {
        this.primary = primary;
    }

    final Session primary() {
        return primary;
    }

    @Override
    public final <R> List<R> query(Statement statement, RowReader<R> reader) {
        return primary.query(statement, reader);
    }

    @Override
    public final long execute(Statement statement) {
        return primary.execute(statement);
    }

    @Override
    public final List<Object> ask(List<Asked> asked) {
        return primary.ask(asked);
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return primary.<R, X>stream(statement, reader, fetch, use);
    }

    @Override
    public final long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        return primary.copyIn(statement, format, before, rows);
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        return primary.<X>copyOut(statement, use);
    }

    /** The text is the same everywhere. */
    @Override
    public final SqlWriter writer(Limits limits) {
        return primary.writer(limits);
    }

    @Override
    public Pace pace(Statement parents) {
        return primary.pace(parents);
    }

    @Override
    public final @Nullable Object tenant() {
        return null;
    }

    @Override
    public final <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        return primary.<R>atomically(work);
    }

    @Override
    public final <R extends @Nullable Object> R optimistically(Function<? super Session, ? extends R> work) {
        return primary.<R>optimistically(work);
    }

    @Override
    public final <R extends @Nullable Object> List<R> together(
            List<? extends Function<? super Session, ? extends R>> calls) {
        return primary.<R>together(calls);
    }

    @Override
    public final <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        return primary.<R>savepoint(work);
    }

    /** Each statement is a transaction of its own: nothing is left of one that failed. */
    @Override
    public final <R extends @Nullable Object> R contained(Function<? super Session, ? extends R> work) {
        return work.apply(this);
    }
}
