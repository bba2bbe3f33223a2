package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Another session with an extension, which holds in all that it opens. */
record ExtendedSession(Session session, Extension extension) implements Session {
    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return session.query(extension.tags().on(statement), reader);
    }

    @Override
    public long execute(Statement statement) {
        return session.execute(extension.tags().on(statement));
    }

    @Override
    public void later(Statement statement) {
        session.later(extension.tags().on(statement));
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
