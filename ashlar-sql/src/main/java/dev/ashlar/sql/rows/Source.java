package dev.ashlar.sql.rows;

import dev.ashlar.sql.Executor;
import dev.ashlar.sql.RowReader;
import dev.ashlar.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What rows come from: a statement, made when it is run, and what runs it.
 *
 * @param reads whether the statement changes and locks nothing, as far as it is known then
 */
public record Source(Executor executor, Supplier<Statement> statement, BooleanSupplier reads) {
    public Source(Executor executor, Supplier<Statement> statement) {
        this(executor, statement, () -> false);
    }

    <R> List<R> all(RowReader<R> reader) {
        return reads.getAsBoolean()
                ? executor.select(statement.get(), reader)
                : executor.query(statement.get(), reader);
    }

    /** Empty when there are no rows. */
    <R> Optional<R> first(RowReader<R> reader) {
        return all(reader).stream().findFirst();
    }
}
