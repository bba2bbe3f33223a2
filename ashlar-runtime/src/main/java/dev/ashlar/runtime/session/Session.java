package dev.ashlar.runtime.session;

import dev.ashlar.sql.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What runs statements: each on a connection of its own, or all in one transaction. */
public interface Session extends Executor {
    /** Whose rows are seen; null outside {@code withTenant}. */
    @Nullable
    Object tenant();

    /**
     * Runs the work as one: in the running transaction, or in one of its own. Use the session that the work is given.
     */
    <R extends @Nullable Object> R atomically(Function<? super Session, ? extends R> work);

    /**
     * Runs the work so that its failure undoes the work alone and not the transaction; the failure is thrown.
     *
     * @throws IllegalStateException outside a transaction
     */
    <R extends @Nullable Object> R savepoint(Function<? super Session, ? extends R> work);
}
