package dev.ashlar.runtime.session;

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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Another session with an extension, which holds in all that it opens. */
record ExtendedSession(Session session, Extension extension) implements Session {
    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return session.query(extension.tags().on(statement), reader);
    }

    @Override
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return session.read(extension.tags().on(statement), reader);
    }

    @Override
    public <R> List<R> select(Statement statement, RowReader<R> reader) {
        return session.select(extension.tags().on(statement), reader);
    }

    @Override
    public Session reading() {
        Session one = session.reading();
        return one == session ? this : new ExtendedSession(one, extension);
    }

    @Override
    public List<Object> readTogether(List<Asked> asked) {
        return session.readTogether(asked.stream().map(this::tagged).toList());
    }

    @Override
    public long execute(Statement statement) {
        return session.execute(extension.tags().on(statement));
    }

    @Override
    public Supplier<Object> later(Asked asked) {
        return session.later(tagged(asked));
    }

    /** Middleware may do something with any answer. */
    @Override
    public void nothingFollows() {
        if (extension.middleware() == Middleware.NONE) {
            session.nothingFollows();
        }
    }

    @Override
    public boolean isOptimistic() {
        return session.isOptimistic();
    }

    @Override
    public <R extends @Nullable Object> R optimistically(Function<? super Session, ? extends R> work) {
        return session.<R>optimistically(extension.<R>on(work));
    }

    @Override
    public SqlWriter writer(Limits limits) {
        return session.writer(limits);
    }

    @Override
    public Pace pace(Statement parents) {
        return session.pace(parents);
    }

    @Override
    public List<Object> ask(List<Asked> asked) {
        return session.ask(asked.stream().map(this::tagged).toList());
    }

    private Asked tagged(Asked asked) {
        return new Asked(extension.tags().on(asked.statement()), asked.reader());
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return session.<R, X>stream(extension.tags().on(statement), reader, fetch, use);
    }

    @Override
    public long copyIn(Statement statement, CopyFormat format, long before, CopyRows rows) {
        return session.copyIn(extension.tags().on(statement), format, before, rows);
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        return session.<X>copyOut(extension.tags().on(statement), use);
    }

    @Override
    public boolean mayCopy() {
        return session.mayCopy();
    }

    @Override
    public @Nullable Object tenant() {
        return session.tenant();
    }

    @Override
    public Middleware middleware() {
        return extension.middleware();
    }

    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        return session.<R>atomically(extension.<R>on(work));
    }

    @Override
    public <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work) {
        return session.<R>savepoint(extension.<R>on(work));
    }

    @Override
    public <R extends @Nullable Object> R contained(Function<? super Session, ? extends R> work) {
        return session.<R>contained(extension.<R>on(work));
    }

    @Override
    public <R extends @Nullable Object> List<R> together(List<? extends Function<? super Session, ? extends R>> calls) {
        return session.<R>together(
                calls.stream().map(call -> extension.<R>on(call)).toList());
    }
}
