// Written by `ashlar generate` from schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Session;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way into the database. A call outside a transaction is a transaction of its own. */
public final class Db extends DbTables {
    private final Database database;

    public Db(Database database) {
        super(database.session());
        this.database = database;
    }

    /** Commits when the work returns and rolls back when it throws. */
    public <R extends @Nullable Object> R transaction(Function<? super Tx, ? extends R> work) {
        return database.transaction(session -> work.apply(new Tx(session)));
    }

    /** Commits when the work returns and rolls back when it throws. */
    public <R extends @Nullable Object> R transaction(Isolation isolation, Function<? super Tx, ? extends R> work) {
        return database.transaction(isolation, session -> work.apply(new Tx(session)));
    }

    /** A transaction that sees and writes the rows of this tenant alone. */
    public <R extends @Nullable Object> R withTenant(UUID tenant, Function<? super Tenant, ? extends R> work) {
        return database.withTenant(tenant, session -> work.apply(new Tenant(session)));
    }

    /** A transaction that sees and writes the rows of this tenant alone. */
    public <R extends @Nullable Object> R withTenant(
            UUID tenant, Isolation isolation, Function<? super Tenant, ? extends R> work) {
        return database.withTenant(tenant, isolation, session -> work.apply(new Tenant(session)));
    }

    /** A transaction for all tenants at once, over the connection that may do so. The reason is logged. */
    public <R extends @Nullable Object> R unscoped(String reason, Function<? super Unscoped, ? extends R> work) {
        return database.unscoped(reason, session -> work.apply(new Unscoped(session)));
    }

    /** A transaction for all tenants at once, over the connection that may do so. The reason is logged. */
    public <R extends @Nullable Object> R unscoped(
            String reason, Isolation isolation, Function<? super Unscoped, ? extends R> work) {
        return database.unscoped(reason, isolation, session -> work.apply(new Unscoped(session)));
    }

    /** Inside a transaction. */
    public static final class Tx extends DbTables {
        Tx(Session session) {
            super(session);
        }

        /** Rolls back to where the work began when it throws; the transaction goes on. */
        public <R extends @Nullable Object> R savepoint(Function<? super Tx, ? extends R> work) {
            return session.savepoint(inner -> work.apply(new Tx(inner)));
        }
    }

    /** Inside a transaction of one tenant: row-level security shows its rows alone. */
    public static final class Tenant extends DbTenantTables {
        Tenant(Session session) {
            super(session);
        }

        /** Rolls back to where the work began when it throws; the transaction goes on. */
        public <R extends @Nullable Object> R savepoint(Function<? super Tenant, ? extends R> work) {
            return session.savepoint(inner -> work.apply(new Tenant(inner)));
        }
    }

    /** Inside a transaction that sees the rows of every tenant. */
    public static final class Unscoped extends DbTenantTables {
        Unscoped(Session session) {
            super(session);
        }

        /** Rolls back to where the work began when it throws; the transaction goes on. */
        public <R extends @Nullable Object> R savepoint(Function<? super Unscoped, ? extends R> work) {
            return session.savepoint(inner -> work.apply(new Unscoped(inner)));
        }
    }
}
