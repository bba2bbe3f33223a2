package dev.ashlar.runtime;

import dev.ashlar.runtime.presence.Identity;
import dev.ashlar.runtime.replica.ReplicaChoice;
import dev.ashlar.runtime.replica.Replicas;
import dev.ashlar.runtime.session.Direct;
import dev.ashlar.runtime.watch.StatementListener;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.runtime.wire.PoolSettings;
import dev.ashlar.runtime.wire.Server;
import dev.ashlar.runtime.wire.ServerUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Database} is made of. Only the URL has no default. */
public final class DatabaseBuilder {
    /** Enough for work across tenants, which is rare. */
    private static final int UNSCOPED_POOL_SIZE = 4;

    /** Where another server can answer, nobody waits longer for a connection. */
    private static final Duration REPLICA_TIMEOUT = Duration.ofSeconds(2);

    private @Nullable String url;
    private @Nullable String unscopedUrl;
    private @Nullable String tenantRole;
    private int poolSize;
    private @Nullable Duration connectionTimeout;
    private Duration slowThreshold = Duration.ofMillis(100);
    private String version = "";
    private final List<StatementListener> listeners = new ArrayList<>();
    private final List<String> replicas = new ArrayList<>();
    private @Nullable ReplicaChoice replicaChoice;
    private @Nullable Duration replicaLag;

    DatabaseBuilder() {}

    /** {@code postgresql://user:password@host:port/database?schema=public&connection_limit=5}, or a {@code jdbc:} URL. */
    public DatabaseBuilder url(String value) {
        this.url = value;
        return this;
    }

    /** A role that sees every tenant's rows, for {@link Database#unscoped}. */
    public DatabaseBuilder unscopedUrl(String value) {
        this.unscopedUrl = value;
        return this;
    }

    /** What tenants' transactions run as, when the login itself may do more. The login must be a member of it. */
    public DatabaseBuilder tenantRole(String value) {
        this.tenantRole = value;
        return this;
    }

    /**
     * A copy of the database that answers reads outside of transactions; may be called more than once. One that is not there is
     * left out until it answers. All its transactions refuse to write, so that what does so goes to the primary.
     */
    public DatabaseBuilder replica(String value) {
        replicas.add(value);
        return this;
    }

    /** Which replica the next read goes to; by default the least used. */
    public DatabaseBuilder replicaChoice(ReplicaChoice value) {
        this.replicaChoice = value;
        return this;
    }

    /**
     * Leaves a replica out that is, or may be, further behind the primary than this; without it none is. Each server is asked how
     * far it is, in the background, a few times within that time.
     */
    public DatabaseBuilder replicaLag(Duration atMost) {
        if (atMost.isNegative() || atMost.isZero()) {
            throw new IllegalArgumentException("a replica is behind by some time, and never by " + atMost);
        }
        this.replicaLag = atMost;
        return this;
    }

    /** Connections at most; by default {@code connection_limit} of the URL, or twice the processors and one more. */
    public DatabaseBuilder poolSize(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("a pool has one connection at least, not " + value);
        }
        this.poolSize = value;
        return this;
    }

    /** How long a caller waits for a connection; by default {@code pool_timeout} of the URL, or 10 seconds. */
    public DatabaseBuilder connectionTimeout(Duration value) {
        this.connectionTimeout = value;
        return this;
    }

    /** A statement that takes this long is logged at WARN; 100 ms by default. */
    public DatabaseBuilder slowThreshold(Duration value) {
        this.slowThreshold = value;
        return this;
    }

    /** The application's own version, for those who wait until it runs no more; its name is the URL's {@code application_name}. */
    public DatabaseBuilder version(String value) {
        this.version = value;
        return this;
    }

    /** Is told of every statement; may be called more than once. */
    public DatabaseBuilder listener(StatementListener value) {
        listeners.add(value);
        return this;
    }

    /**
     * Connects.
     *
     * @throws IllegalArgumentException when a URL is missing or cannot be read
     * @throws dev.ashlar.runtime.error.ConnectionFailed when the server, the login or the database is not there; a replica may be
     *     missing
     */
    public Database build() {
        if (url == null) {
            throw new IllegalArgumentException("the database has no URL: call url(\"postgresql://...\")");
        }
        Watch watch = new Watch(slowThreshold, listeners);
        Server server = ServerUrl.parse(url);
        Server unscoped = unscopedUrl == null ? null : ServerUrl.parse(unscopedUrl);
        List<PoolSettings> copies = copies();
        Pool pool = Pool.open(new PoolSettings(server, size(server), timeout(server)), watch);
        try {
            Direct primary = new Direct(pool, tenantRole);
            return new Database(
                    pool,
                    unscoped == null ? null : open(unscoped, watch),
                    primary,
                    copies.isEmpty() ? null : Replicas.open(copies, choice(), replicaLag, primary, pool, watch),
                    watch,
                    identity(server));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private List<PoolSettings> copies() {
        List<PoolSettings> copies = new ArrayList<>(replicas.size());
        for (String replica : replicas) {
            Server copy = ServerUrl.parse(replica);
            copies.add(new PoolSettings(copy, size(copy), replicaTimeout(copy), true));
        }
        return copies;
    }

    private ReplicaChoice choice() {
        return replicaChoice == null ? ReplicaChoice.leastUsed() : replicaChoice;
    }

    private Duration replicaTimeout(Server server) {
        Duration timeout = timeout(server);
        return timeout.compareTo(REPLICA_TIMEOUT) < 0 ? timeout : REPLICA_TIMEOUT;
    }

    private Identity identity(Server server) {
        return new Identity(server.properties().getOrDefault("ApplicationName", "ashlar"), version);
    }

    private Pool open(Server unscoped, Watch watch) {
        int size = unscoped.poolSize() > 0 ? unscoped.poolSize() : UNSCOPED_POOL_SIZE;
        return Pool.open(new PoolSettings(unscoped, size, timeout(unscoped)), watch);
    }

    private int size(Server server) {
        if (poolSize > 0) {
            return poolSize;
        }
        return server.poolSize() > 0 ? server.poolSize() : Runtime.getRuntime().availableProcessors() * 2 + 1;
    }

    private Duration timeout(Server server) {
        if (connectionTimeout != null) {
            return connectionTimeout;
        }
        return server.poolTimeoutMillis() > 0 ? Duration.ofMillis(server.poolTimeoutMillis()) : Duration.ofSeconds(10);
    }
}
