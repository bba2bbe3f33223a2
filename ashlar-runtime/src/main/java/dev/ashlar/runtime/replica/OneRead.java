package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.runtime.wire.CopyOutput;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one call that reads. They go to one replica, so that no later one sees less than an earlier. A statement that
 * was not answered is sent again: to another replica as long as none was answered, then to the primary, which is behind nobody.
 * For one thread.
 */
final class OneRead extends OnPrimary {
    private final Replicas replicas;
    private final List<Replica> tried = new ArrayList<>(1);
    private @Nullable Replica replica;
    private boolean answered;
    private boolean given;

    OneRead(Replicas replicas, Session primary) {
        super(primary);
        this.replicas = replicas;
        this.replica = replicas.choose(tried);
    }

    @Override
    public Session reading() {
        return this;
    }

    @Override
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return sent(session -> session.read(statement, reader));
    }

    @Override
    public <R> List<R> select(Statement statement, RowReader<R> reader) {
        return sent(session -> session.select(statement, reader));
    }

    @Override
    public List<Object> readTogether(List<Asked> asked) {
        return sent(session -> session.readTogether(asked));
    }

    @Override
    public <R, X extends @Nullable Object> X stream(
            Statement statement, RowReader<R> reader, int fetch, Function<? super Iterator<R>, ? extends X> use) {
        return this.<X>sent(session -> session.<R, X>stream(statement, reader, fetch, giving(use)));
    }

    @Override
    public <X extends @Nullable Object> X copyOut(Statement statement, Function<? super CopyOutput, ? extends X> use) {
        return this.<X>sent(session -> session.<X>copyOut(statement, giving(use)));
    }

    @Override
    public Pace pace(Statement parents) {
        Replica now = replica;
        Pace there = now == null ? null : now.pace(parents);
        return there == null ? super.pace(parents) : there;
    }

    /** Rows that the caller has seen are not handed out a second time. */
    private <I, X extends @Nullable Object> Function<I, X> giving(Function<? super I, ? extends X> use) {
        return rows -> {
            given = true;
            return use.apply(rows);
        };
    }

    private <R extends @Nullable Object> R sent(Function<? super Session, ? extends R> read) {
        for (Replica now = replica; now != null; now = replica) {
            try {
                R answer = now.use(direct -> read.apply(direct.session()));
                answered = true;
                return answer;
            } catch (DatabaseException e) {
                replica = after(now, e);
            }
        }
        return read.apply(primary());
    }

    private @Nullable Replica after(Replica now, DatabaseException failure) {
        Unanswered reason = Unanswered.of(failure);
        if (reason == Unanswered.LOST) {
            now.putAside(failure);
        }
        if (given || reason == Unanswered.NOT) {
            throw failure;
        }
        tried.add(now);
        return answered || reason == Unanswered.NOT_HERE ? null : replicas.choose(tried);
    }
}
