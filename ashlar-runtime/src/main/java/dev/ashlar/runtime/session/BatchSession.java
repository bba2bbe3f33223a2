package dev.ashlar.runtime.session;

import dev.ashlar.runtime.session.Together.End;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyFormat;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.CopyRows;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one call of a batch runs on: its statements travel with those of the others, until the answer of one is needed. */
final class BatchSession implements Session {
    private final Session session;
    private final Together<?> together;
    private boolean promised;
    private int inside;

    BatchSession(Session session, Together<?> together) {
        this.session = session;
        this.together = together;
    }

    /** The answer decides whether the call succeeds: an update of a row that is not there, say. */
    @Override
    @SuppressWarnings("unchecked") // made by this very reader
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        refuseAfterCommit(statement);
        return together.isSent()
                ? session.query(statement, reader)
                : (List<R>) together.add(new Asked(statement, reader), End.OPEN).get();
    }

    @Override
    @SuppressWarnings("unchecked") // as above
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return together.isSent()
                ? session.read(statement, reader)
                : (List<R>)
                        together.add(new Asked(statement, reader), End.READS).get();
    }

    @Override
    public long execute(Statement statement) {
        return (long) later(new Asked(statement, null)).get();
    }

    @Override
    public Supplier<Object> later(Asked asked) {
        refuseAfterCommit(asked.statement());
        if (together.isSent()) {
            return session.later(asked);
        }
        Supplier<Object> answer = together.add(asked, promised ? End.LAST : End.OPEN);
        return () -> {
            if (inside > 0 && !together.isSent()) {
                together.keepOpen(); // something was waiting for it
            }
            return answer.get();
        };
    }

    @Override
    public void nothingFollows() {
        promised = true;
    }

    @Override
    public List<Object> ask(List<Asked> all) {
        return several(all, End.OPEN);
    }

    @Override
    public List<Object> readTogether(List<Asked> all) {
        return several(all, End.READS);
    }

    private List<Object> several(List<Asked> all, End least) {
        if (together.isSent()) {
            return least == End.READS ? session.readTogether(all) : session.ask(all);
        }
        List<Supplier<Object>> answers = new ArrayList<>(all.size());
        all.forEach(one -> answers.add(together.add(one, least)));
        List<Object> results = new ArrayList<>(all.size());
        answers.forEach(answer -> results.add(answer.get()));
        return results;
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        together.keepOpen();
        together.flush();
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
    public SqlWriter writer(Limits limits) {
        return session.writer(limits);
    }

    @Override
    public boolean mayCopy() {
        return false;
    }

    @Override
    public Pace pace(Statement parents) {
        return session.pace(parents).unlearned();
    }

    @Override
    public @Nullable Object tenant() {
        return session.tenant();
    }

    @Override
    public <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work) {
        inside++;
        try {
            return work.apply(this);
        } finally {
            inside--;
        }
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

    private void refuseAfterCommit(Statement statement) {
        if (together.isCommitted()) {
            throw new IllegalStateException("the batch is committed, and one of its calls goes on: each call of"
                    + " batchAtOnce(...) is one call of the client, whose answer it gives on; use batch(...) or"
                    + " transaction(tx -> ...)\n  statement: " + statement);
        }
    }
}
