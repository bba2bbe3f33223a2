package dev.ashlar.runtime.session;

import dev.ashlar.runtime.wire.Pool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All work goes to one server. Safe for many threads. */
public final class Direct implements Route {
    private final Transactions transactions;
    private final @Nullable String tenantRole;
    private final Session session;
    private final Tenants tenants;

    /** @param tenantRole what tenants' statements run as; null: as who logged in */
    public Direct(Pool pool, @Nullable String tenantRole) {
        this(pool, new Transactions(pool), tenantRole);
    }

    private Direct(Pool pool, Transactions transactions, @Nullable String tenantRole) {
        this.transactions = transactions;
        this.tenantRole = tenantRole;
        this.session = new AutoSession(pool, transactions);
        this.tenants = new Tenants(pool, transactions, tenantRole);
    }

    /** Another server of the same database: a thread is in one transaction at a time, wherever it runs. */
    public Direct beside(Pool other) {
        return new Direct(other, transactions.beside(other), tenantRole);
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public <R extends @Nullable Object> R transaction(
            Isolation isolation, Function<? super Session, ? extends R> work) {
        return transactions.run(Context.NONE, isolation, work);
    }

    @Override
    public <R extends @Nullable Object> R withTenant(
            @Nullable Object tenant, Isolation isolation, Function<? super Session, ? extends R> work) {
        return tenants.run(tenant, isolation, work);
    }
}
