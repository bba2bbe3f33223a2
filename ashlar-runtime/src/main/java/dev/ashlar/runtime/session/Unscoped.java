package dev.ashlar.runtime.session;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.UnscopedRefused;
import dev.ashlar.runtime.wire.Pool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work across tenants, on a pool of its own, and says why in the log. Safe for many threads. */
public final class Unscoped {
    private static final Logger log = LoggerFactory.getLogger("dev.ashlar.unscoped");

    private final AutoSession session;
    private final Transactions transactions;
    private volatile boolean checked;

    public Unscoped(Pool pool) {
        this.transactions = new Transactions(pool);
        this.session = new AutoSession(pool, transactions);
    }

    /** For who has none. */
    public static DatabaseException isNotSet() {
        return new UnscopedRefused("unscoped work needs a connection of its own, and unscopedUrl is not set");
    }

    /**
     * @param reason logged at INFO
     * @throws UnscopedRefused when the reason is empty, or when rows would be hidden from the role
     */
    public <R extends @Nullable Object> R run(
            String reason, Isolation isolation, Function<? super Session, ? extends R> work) {
        if (reason.isBlank()) {
            throw new UnscopedRefused("unscoped work has no reason");
        }
        if (!checked) {
            RoleCheck.freeOfSecurity(session);
            checked = true;
        }
        log.info("unscoped: {}", reason);
        return transactions.run(Context.EVERY_TENANT, isolation, work);
    }
}
