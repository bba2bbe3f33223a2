package dev.ashlar.sql.rows;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What rows come from: a statement, made when it is run, and what runs it. */
public record Source(Executor executor, Supplier<Statement> statement) {
    <R> List<R> all(RowReader<R> reader) {
        return executor.query(statement.get(), reader);
    }

    /** Empty when there are no rows. */
    <R> Optional<R> first(RowReader<R> reader) {
        return all(reader).stream().findFirst();
    }
}
