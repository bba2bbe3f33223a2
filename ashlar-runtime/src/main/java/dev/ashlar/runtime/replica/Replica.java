package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.session.Direct;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pace;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.runtime.wire.PoolFigures;
import dev.ashlar.runtime.wire.PoolSettings;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A copy of the database that answers reads, while it can. Safe for many threads. */
public final class Replica {
    private static final Logger log = LoggerFactory.getLogger("dev.ashlar.replicas");

    private static final Duration LOOK_TIMEOUT = Duration.ofSeconds(5);

    private static final Statement NOTHING = new Statement("SELECT NULL::bigint", List.of());

    // NULL on a server that follows no other.
    private static final Statement POSITION = new Statement(
            "SELECT CASE WHEN pg_is_in_recovery() THEN pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint END",
            List.of());

    private final PoolSettings settings;
    private final Watch watch;
    private final Direct primary;
    private final AtomicInteger inUse = new AtomicInteger();
    private final AtomicLong answered = new AtomicLong();
    private volatile @Nullable Place place;
    private volatile @Nullable String aside = "it has not answered yet";
    private volatile @Nullable Long followedUntil;
    private @Nullable Link lookout; // of whoever looks
    private boolean closed;

    private record Place(Pool pool, Direct direct) {}

    Replica(PoolSettings settings, Watch watch, Direct primary) {
        this.settings = settings;
        this.watch = watch;
        this.primary = primary;
    }

    /** {@code host:port/database}. */
    public String target() {
        return settings.server().target();
    }

    /** Whether reads go to it; else it is asked again and again whether it answers. */
    public boolean isReady() {
        return aside == null;
    }

    /** How many calls it is answering. */
    public int inUse() {
        return inUse.get();
    }

    /** How many calls it has answered. */
    public long answered() {
        return answered.get();
    }

    /** Its connections; none when it could not be reached yet. */
    public PoolFigures pool() {
        Place known = place;
        return known == null
                ? new PoolFigures(0, 0, 0, 0, settings.size())
                : known.pool().figures();
    }

    /** Null when the server is not known. */
    @Nullable
    Pace pace(Statement parents) {
        Place known = place;
        return known == null ? null : known.direct().session().pace(parents);
    }

    <R extends @Nullable Object> R use(Function<? super Direct, ? extends R> work) {
        Place known = place;
        if (known == null) {
            throw new IllegalStateException("the replica " + target() + " was chosen, and is not ready");
        }
        inUse.incrementAndGet();
        try {
            R answer = work.apply(known.direct());
            answered.incrementAndGet();
            return answer;
        } finally {
            inUse.decrementAndGet();
        }
    }

    /** No read goes to it until it answers {@link #look} again. */
    void putAside(DatabaseException failure) {
        if (aside == null) {
            log.warn("reads go past replica {} until it answers again: {}", target(), failure.getMessage());
        }
        aside = String.valueOf(failure.getMessage());
    }

    /**
     * Connects if it is not connected, and asks how far it is: on a connection of its own, for those of the pool may all be busy.
     * For one thread.
     *
     * @param primary null: nobody wants to know how far it is, and some copies do not tell
     */
    void look(@Nullable Milestones primary) {
        try {
            Place known = place == null ? open() : place;
            if (lookout == null) {
                lookout = known.pool().connect(LOOK_TIMEOUT);
            }
            Optional<Long> position = lookout.query(
                            primary == null ? NOTHING : POSITION, row -> Optional.ofNullable(row.get(0, PgType.BIGINT)))
                    .get(0);
            if (primary == null) {
                drop();
            } else {
                compare(primary, position);
            }
            if (aside != null) {
                aside = null;
                log.info("reads go to replica {}", target());
            }
        } catch (DatabaseException e) {
            putAside(e);
            drop();
        }
    }

    private void compare(Milestones primary, Optional<Long> position) {
        followedUntil = position.map(primary::passed).orElse(null);
        if (position.isEmpty() && aside != null) {
            log.warn("reads go past {}: a limit of lag is set, and this server follows no other", target());
        }
    }

    private Place open() {
        Pool pool = Pool.open(settings, watch);
        Place opened = new Place(pool, primary.beside(pool));
        synchronized (this) {
            if (!closed) {
                place = opened;
                return opened;
            }
        }
        pool.close();
        return opened;
    }

    private void drop() {
        Link link = lookout;
        lookout = null;
        try {
            if (link != null) {
                link.close();
            }
        } catch (DatabaseException e) {
            log.debug("a connection was gone already", e);
        }
    }

    /** How far it may be behind the primary; empty when that is not known, or nobody wants to know. */
    public Optional<Duration> lag() {
        Long until = followedUntil;
        return until == null ? Optional.empty() : Optional.of(Duration.ofNanos(System.nanoTime() - until));
    }

    /** Whether all that the primary had committed by then (of {@code System.nanoTime()}) has arrived. */
    boolean hasFollowedUntil(long nanos) {
        Long until = followedUntil;
        return until != null && until - nanos >= 0;
    }

    /** No look may run any more. */
    synchronized void close() {
        closed = true;
        drop();
        Place known = place;
        if (known != null) {
            known.pool().close();
        }
    }

    @Override
    public String toString() {
        String reason = aside;
        return target() + (reason == null ? "" : ", put aside: " + reason);
    }
}
