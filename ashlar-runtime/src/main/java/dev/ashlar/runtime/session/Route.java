package dev.ashlar.runtime.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where work goes that needs a server. Safe for many threads. */
public interface Route {
    /** For statements outside of a transaction. */
    Session session();

    /**
     * @throws IllegalStateException when this thread is inside a transaction of the same database: the inner one would not see
     *     the outer's rows, and could wait for it forever
     */
    <R extends @Nullable Object> R transaction(Isolation isolation, Function<? super Session, ? extends R> work);

    /**
     * The same as one tenant.
     *
     * @throws dev.ashlar.runtime.error.TenantRequired when the id is null or empty
     * @throws dev.ashlar.runtime.error.RowSecurityBypassed when the role would see every tenant's rows
     */
    <R extends @Nullable Object> R withTenant(
            @Nullable Object tenant, Isolation isolation, Function<? super Session, ? extends R> work);
}
