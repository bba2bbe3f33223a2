package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.wire.Asked;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.List;

/** Each read goes to a replica, all else to the primary. Safe for many threads. */
final class EachRead extends OnPrimary {
    private final Replicas replicas;

    EachRead(Replicas replicas, Session primary) {
        super(primary);
        this.replicas = replicas;
    }

    @Override
    public Session reading() {
        return new OneRead(replicas, primary());
    }

    @Override
    public <R> List<R> read(Statement statement, RowReader<R> reader) {
        return reading().read(statement, reader);
    }

    @Override
    public <R> List<R> select(Statement statement, RowReader<R> reader) {
        return reading().select(statement, reader);
    }

    @Override
    public List<Object> readTogether(List<Asked> asked) {
        return reading().readTogether(asked);
    }
}
