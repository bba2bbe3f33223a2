package dev.ashlar.runtime;

import dev.ashlar.runtime.notification.Channel;
import dev.ashlar.runtime.notification.Listener;
import dev.ashlar.runtime.notification.Subscription;
import dev.ashlar.runtime.presence.Declaration;
import dev.ashlar.runtime.presence.Identity;
import dev.ashlar.runtime.presence.Presence;
import dev.ashlar.runtime.replica.Replica;
import dev.ashlar.runtime.replica.Replicas;
import dev.ashlar.runtime.session.Extension;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Middleware;
import dev.ashlar.runtime.session.Route;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.session.Tags;
import dev.ashlar.runtime.session.Unscoped;
import dev.ashlar.runtime.watch.Recording;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.runtime.wire.PoolFigures;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database and the pool of connections to it. One for an application; safe for many threads. */
public final class Database implements AutoCloseable {
    private final Pool pool;
    private final @Nullable Pool unscopedPool;
    private final Watch watch;
    private final Route primary;
    private final @Nullable Replicas replicas;
    private final Route route;
    private final Session session;
    private final @Nullable Unscoped unscoped;
    private final Identity identity;
    private final @Nullable Database root;
    private final Extension extension;
    private @Nullable Presence presence;

    /** @param primary over the pool */
    Database(
            Pool pool,
            @Nullable Pool unscopedPool,
            Route primary,
            @Nullable Replicas replicas,
            Watch watch,
            Identity identity) {
        this.identity = identity;
        this.pool = pool;
        this.unscopedPool = unscopedPool;
        this.watch = watch;
        this.primary = primary;
        this.replicas = replicas;
        this.route = replicas == null ? primary : replicas;
        this.session = route.session();
        this.unscoped = unscopedPool == null ? null : new Unscoped(unscopedPool);
        this.root = null;
        this.extension = Extension.NONE;
    }

    private Database(Database of, Extension extension, Route route) {
        this.root = of.root == null ? of : of.root;
        this.extension = extension;
        this.identity = of.identity;
        this.pool = of.pool;
        this.unscopedPool = of.unscopedPool;
        this.watch = of.watch;
        this.primary = of.primary;
        this.replicas = of.replicas;
        this.route = route;
        this.session = extension.on(route.session());
        this.unscoped = of.unscoped;
    }

    /**
     * Connects with the defaults of {@link DatabaseBuilder}.
     *
     * @param url {@code postgresql://user:password@host:port/database?schema=public}, or a {@code jdbc:} URL
     * @throws IllegalArgumentException when the URL cannot be read
     * @throws dev.ashlar.runtime.error.ConnectionFailed when the server, the login or the database is not there
     */
    public static Database connect(String url) {
        return builder().url(url).build();
    }

    public static DatabaseBuilder builder() {
        return new DatabaseBuilder();
    }

    /** Each statement runs on a connection of its own and is committed at once. What only reads may run on a replica. */
    public Session session() {
        return session;
    }

    /** The same database, and behind each statement a comment that says who sent it. It shares the connections. */
    public Database tagged(Tags tags) {
        return new Database(this, extension.tagged(tags), route);
    }

    /** The same database, with middleware around its calls, inside of that which is there. It shares the connections. */
    public Database using(Middleware middleware) {
        return new Database(this, extension.using(middleware), route);
    }

    /**
     * The same database, and no replica answers for it: to read what was just written. Without replicas it is this one. It shares
     * the connections.
     */
    public Database primary() {
        return route == primary ? this : new Database(this, extension, primary);
    }

    /** Those that were named when it was made, in that order, each with what it does at the moment. */
    public List<Replica> replicas() {
        return replicas == null ? List.of() : replicas.all();
    }

    /** {@link #transaction(Isolation, Function)} with the server's own isolation level. */
    public <R extends @Nullable Object> R transaction(Function<? super Session, ? extends R> work) {
        return transaction(Isolation.SERVER_DEFAULT, work);
    }

    /**
     * Runs the work in a transaction: committed when it returns, rolled back when it throws. It runs on the primary, unless it is
     * {@link Isolation#onReplica()}.
     *
     * @throws dev.ashlar.runtime.error.CommitBecameRollback when the work caught the error of a statement and returned
     * @throws IllegalStateException when this thread is inside a transaction of this database
     */
    public <R extends @Nullable Object> R transaction(
            Isolation isolation, Function<? super Session, ? extends R> work) {
        return route.transaction(isolation, extension.<R>on(work));
    }

    /** {@link #withTenant(Object, Isolation, Function)} with the server's own isolation level. */
    public <R extends @Nullable Object> R withTenant(Object id, Function<? super Session, ? extends R> work) {
        return withTenant(id, Isolation.SERVER_DEFAULT, work);
    }

    /**
     * Runs the work in a transaction that sees one tenant's rows alone. The context ends with the transaction.
     *
     * @throws dev.ashlar.runtime.error.TenantRequired when the id is empty
     * @throws dev.ashlar.runtime.error.RowSecurityBypassed when the role would see every tenant's rows
     */
    public <R extends @Nullable Object> R withTenant(
            Object id, Isolation isolation, Function<? super Session, ? extends R> work) {
        return route.withTenant(id, isolation, extension.<R>on(work));
    }

    /** {@link #unscoped(String, Isolation, Function)} with the server's own isolation level. */
    public <R extends @Nullable Object> R unscoped(String reason, Function<? super Session, ? extends R> work) {
        return unscoped(reason, Isolation.SERVER_DEFAULT, work);
    }

    /**
     * Runs the work in a transaction that sees all tenants' rows, over {@code unscopedUrl}.
     *
     * @param reason is logged
     * @throws dev.ashlar.runtime.error.UnscopedRefused without an unscopedUrl, without a reason, or when its role does not see all rows
     */
    public <R extends @Nullable Object> R unscoped(
            String reason, Isolation isolation, Function<? super Session, ? extends R> work) {
        if (unscoped == null) {
            throw Unscoped.isNotSet();
        }
        return unscoped.run(reason, isolation, extension.<R>on(work));
    }

    /**
     * Calls the listener for each value that is told on the channel, from now on until the subscription is closed. It has a
     * connection of its own, outside of the pool, and makes it again when it is lost.
     */
    public <T> Subscription<T> listen(Channel<T> channel, Listener<? super T> listener) {
        return Subscription.begin(pool, channel, listener);
    }

    /** Runs the work and answers the statements that it ran on this thread. */
    public Recording record(Runnable work) {
        return watch.record(work);
    }

    public PoolFigures pool() {
        return pool.figures();
    }

    /** A pooler in transaction mode was found between; nothing is left in sessions then. */
    public boolean isBehindPooler() {
        return pool.isBehindPooler();
    }

    /**
     * Tells the database, in the background and once a minute, that a client runs which knows these tables, so that
     * {@code ashlar migrate deploy} takes nothing of them away. Generated clients call it.
     */
    public synchronized void declare(Declaration declaration) {
        if (root != null) {
            root.declare(declaration);
        } else if (presence == null) {
            presence = Presence.begin(pool, identity, declaration, Presence.INTERVAL);
        } else {
            presence.add(declaration);
        }
    }

    /**
     * Closes all connections, those of {@link #tagged}, {@link #using} and {@link #primary} too, for they are the same. Closing twice
     * is safe.
     */
    @Override
    public void close() {
        if (root != null) {
            root.close();
            return;
        }
        leave();
        if (replicas != null) {
            replicas.close();
        }
        pool.close();
        if (unscopedPool != null) {
            unscopedPool.close();
        }
    }

    private synchronized void leave() {
        if (presence != null) {
            presence.close();
        }
    }

    /** Where it is connected to, without the password. */
    @Override
    public String toString() {
        return pool.server().toString();
    }
}
