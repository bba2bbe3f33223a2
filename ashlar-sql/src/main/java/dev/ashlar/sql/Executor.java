package dev.ashlar.sql;

import java.util.List;

/** What runs statements: a connection of its own for each, or a transaction. */
public interface Executor {
    /** Runs a statement that returns rows ({@code SELECT}, or anything with {@code RETURNING}), in PostgreSQL's order. */
    <R> List<R> query(Statement statement, RowReader<R> reader);

    /** Runs a statement that returns none; answers how many rows it wrote. */
    long execute(Statement statement);
}
