package dev.ashlar.sql;

import java.util.List;

/** What runs statements: a connection of its own for each, or a transaction. */
public interface Executor {
    /** Runs a statement that returns rows ({@code SELECT}, or anything with {@code RETURNING}), in PostgreSQL's order. */
    <R> List<R> query(Statement statement, RowReader<R> reader);

    /**
     * Runs a SELECT that changes and locks nothing, as far as its text tells; what its functions do is theirs. A copy of the
     * database may answer, if it is one that refuses to write.
     */
    default <R> List<R> select(Statement statement, RowReader<R> reader) {
        return query(statement, reader);
    }

    /** Runs a statement that returns none; answers how many rows it wrote. */
    long execute(Statement statement);
}
