package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Pool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs work as one tenant: in a transaction whose settings row-level security reads. Safe for many threads. */
public final class Tenants {
    private final AutoSession session;
    private final Transactions transactions;
    private final @Nullable String role;
    private volatile boolean checked;

    /** @param role what the statements run as; null: as who logged in */
    public Tenants(Pool pool, Transactions transactions, @Nullable String role) {
        this.session = new AutoSession(pool, transactions);
        this.transactions = transactions;
        this.role = role;
    }

    /**
     * @throws dev.ashlar.runtime.error.TenantRequired when the id is null or empty
     * @throws dev.ashlar.runtime.error.RowSecurityBypassed when the role would see every tenant's rows
     */
    public <R extends @Nullable Object> R run(
            @Nullable Object tenant, Isolation isolation, Function<? super Session, ? extends R> work) {
        Context context = Context.of(tenant, role);
        if (!checked) {
            RoleCheck.heldBySecurity(session, role);
            checked = true;
        }
        return transactions.run(context, isolation, work);
    }
}
