package dev.ashlar.sql.build;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.List;

/** Sends nothing: what an insert of no rows runs on. */
enum NoRows implements Executor {
    EXECUTOR;

    @Override
    public <R> List<R> query(Statement statement, RowReader<R> reader) {
        return List.of();
    }

    @Override
    public long execute(Statement statement) {
        return 0;
    }
}
