package dev.ashlar.runtime.wire;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.TextTrie;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Connections to one server as one role. Safe for many threads. */
public final class Pool implements AutoCloseable {
    /** Of the texts of statements: 10 MB at most. A statement takes some tens of nodes, most of which others take as well. */
    private static final int NODES = 100_000;

    private static final Statement CLOSING = new Statement("", List.of());

    private final HikariDataSource source;
    private final Source connections;
    private final PoolSettings settings;
    private final Watch watch;
    private final boolean pooler;
    private final boolean readsCommitted;
    private final Experience experience;
    private final List<Statement> opening;
    private final boolean undivided;
    private final TextTrie texts = new TextTrie(NODES);

    private Pool(HikariDataSource source, PoolSettings settings, Watch watch, Probe.Found found) {
        this.source = source;
        this.connections = found.source();
        this.settings = settings;
        this.watch = watch;
        this.pooler = found.pooler();
        this.readsCommitted = found.readsCommitted();
        this.opening = opening(settings, pooler);
        this.undivided = DriverProperties.isAsExpected(settings.server());
        this.experience =
                Experience.from(found.nanos(), DriverProperties.prepares(DriverProperties.pooled(settings, pooler)));
    }

    /**
     * Makes one connection, to prove that it can, and fills up in the background.
     *
     * @throws dev.ashlar.runtime.error.ConnectionFailed when the server, the login or the database is not there
     */
    public static Pool open(PoolSettings settings, Watch watch) {
        Probe.Found found = Probe.look(settings);
        HikariConfig config = new HikariConfig();
        config.setPoolName("ashlar-" + settings.server().database());
        config.setDataSource(found.source());
        config.setMaximumPoolSize(settings.size());
        config.setMinimumIdle(Math.min(settings.size(), 2));
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        return new Pool(fill(config, settings.server()), settings, watch, found);
    }

    /** With the connection that is there already; those that shall wait besides come later, and not in the first query's way. */
    private static HikariDataSource fill(HikariConfig config, Server server) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            SQLException cause = e.getCause() instanceof SQLException failure ? failure : new SQLException(e);
            throw Failures.connecting(cause, server.target(), server.user());
        }
    }

    /**
     * A connection for the caller alone, until it is closed.
     *
     * @throws dev.ashlar.runtime.error.PoolExhausted when none becomes free in time
     * @throws dev.ashlar.runtime.error.ConnectionFailed when none can be made
     */
    public Link lease() {
        return lease(watch);
    }

    /** The same for statements that are nobody's: they are neither logged nor told to listeners. */
    public Link leaseUnwatched() {
        return lease(Watch.NOBODY);
    }

    private Link lease(Watch watch) {
        long start = System.nanoTime();
        try {
            Connection connection = source.getConnection();
            return new Link(connection, new Sending(connection, watch, experience, texts), opening, undivided);
        } catch (SQLException e) {
            throw failure(e, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    /**
     * A connection outside of the pool, for statements that are nobody's and must not wait for those of others.
     *
     * @param timeout what takes longer ends the connection
     * @throws dev.ashlar.runtime.error.ConnectionFailed when none can be made
     */
    public Link connect(Duration timeout) {
        try {
            Connection connection = connections.getConnection();
            connection.setNetworkTimeout(Runnable::run, (int) timeout.toMillis());
            Sending sending = new Sending(connection, Watch.NOBODY, Experience.from(0, false), texts);
            return new Link(connection, sending, opening, undivided);
        } catch (SQLException e) {
            throw Failures.connecting(
                    e, settings.server().target(), settings.server().user());
        }
    }

    /**
     * A connection outside of the pool that listens to the channel.
     *
     * @throws IllegalStateException behind a pooler in transaction mode, which hands no notifications on
     * @throws dev.ashlar.runtime.error.ConnectionFailed when none can be made
     */
    public NotificationLink listen(String channel) {
        if (pooler) {
            throw new IllegalStateException("LISTEN needs a session of its own, and a pooler in transaction mode is"
                    + " between: listen on a Database that is connected to PostgreSQL directly");
        }
        return NotificationLink.open(settings.server(), channel);
    }

    public PoolFigures figures() {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        if (pool == null) {
            return new PoolFigures(0, 0, 0, 0, settings.size());
        }
        return new PoolFigures(
                pool.getTotalConnections(),
                pool.getActiveConnections(),
                pool.getIdleConnections(),
                pool.getThreadsAwaitingConnection(),
                settings.size());
    }

    /** A pooler that gives every transaction another connection is between. */
    public boolean isBehindPooler() {
        return pooler;
    }

    /** Whether a transaction that says nothing of its isolation is READ COMMITTED. */
    public boolean readsCommitted() {
        return readsCommitted;
    }

    /** How a read goes whose parents this statement finds; measured, and measured again. */
    public Pace pace(Statement parents) {
        return experience.paces().of(parents.text());
    }

    /** A writer of one statement, which finds the texts of those of all connections. */
    public SqlWriter writer(Limits limits) {
        return texts.writer(limits);
    }

    public Server server() {
        return settings.server();
    }

    /** Closing twice is safe. */
    @Override
    public void close() {
        source.close();
        try {
            connections.close();
        } catch (SQLException e) {
            throw Failures.of(e, CLOSING);
        }
    }

    private DatabaseException failure(SQLException failure, long waitedMillis) {
        if (source.isClosed()) {
            throw new IllegalStateException("this database is closed");
        }
        PoolFigures figures = figures();
        if (figures.total() < figures.max() && failure.getCause() instanceof SQLException cause) {
            return Failures.connecting(
                    cause, settings.server().target(), settings.server().user());
        }
        return Failures.exhausted(waitedMillis, figures);
    }

    /** What each transaction begins with because a session cannot keep it. */
    private static List<Statement> opening(PoolSettings settings, boolean pooler) {
        if (!pooler) {
            return List.of();
        }
        List<Statement> opening = new ArrayList<>();
        if (!settings.server().schema().isEmpty()) {
            opening.add(
                    setting("search_path", Identifier.quote(settings.server().schema())));
        }
        if (settings.readOnly()) {
            opening.add(setting("transaction_read_only", "on"));
        }
        return opening;
    }

    private static Statement setting(String name, String value) {
        return new Statement(
                "SELECT set_config('" + name + "', ?, true)", List.of(new Parameter(PgType.STRING, value)));
    }
}
