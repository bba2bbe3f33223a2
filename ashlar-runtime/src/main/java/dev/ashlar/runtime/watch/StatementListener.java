package dev.ashlar.runtime.watch;

/**
 * Is told of every statement, on the thread that ran it, while the connection is still in use: be quick. Called by many threads
 * at once. What it throws reaches the caller of the statement.
 */
@FunctionalInterface
public interface StatementListener {
    void ran(StatementEvent event);
}
