package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.wire.Link;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in the background whether a replica that was put aside answers again, and, where a limit is set, how far each is behind:
 * a statement to each server a few times within that limit, so that no read has to ask. Threads of its own do it, one for each
 * server, for one that does not answer must not keep the others from being seen.
 */
final class Lookout implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("dev.ashlar.replicas");

    /** How long the start waits for replicas. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int LOOKS_IN_LIMIT = 4;

    private static final Statement POSITION =
            new Statement("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", List.of());

    private final ScheduledExecutorService threads;
    private final Pool primary;
    private final Milestones milestones;
    private @Nullable Link link; // of the thread that asks the primary, one at a time

    private Lookout(int servers, Pool primary, Milestones milestones) {
        this.primary = primary;
        this.milestones = milestones;
        this.threads = Executors.newScheduledThreadPool(servers, work -> {
            Thread made = new Thread(work, "ashlar-replicas");
            made.setDaemon(true);
            return made;
        });
    }

    /** @param lag null: nobody wants to know how far they are behind */
    @SuppressWarnings("FutureReturnValueIgnored") // each ends with the threads, and reports nothing
    static Lookout begin(List<Replica> replicas, @Nullable Duration lag, Pool primary) {
        Lookout made = new Lookout(replicas.size() + 1, primary, new Milestones(lag == null ? 0 : lag.toNanos()));
        long interval = interval(lag).toMillis();
        if (lag != null) {
            made.askPrimary();
            made.threads.scheduleWithFixedDelay(made::askPrimary, interval, interval, TimeUnit.MILLISECONDS);
        }
        CountDownLatch first = new CountDownLatch(replicas.size());
        for (Replica one : replicas) {
            Runnable look = () -> {
                made.look(one, lag != null);
                first.countDown();
            };
            made.threads.scheduleWithFixedDelay(look, 0, interval, TimeUnit.MILLISECONDS);
        }
        await(first);
        return made;
    }

    /** What a look throws would be the end of looking. */
    private void look(Replica one, boolean always) {
        try {
            if (always) {
                one.look(milestones);
            } else if (!one.isReady()) {
                one.look(null);
            }
        } catch (RuntimeException e) {
            log.warn("it could not be seen whether replica {} answers", one.target(), e);
        }
    }

    /** One that does not answer is asked anew: replicas are left out when it has not been seen for too long. */
    private void askPrimary() {
        try {
            if (link == null) {
                link = primary.connect(TIMEOUT);
            }
            long now = System.nanoTime();
            link.query(POSITION, row -> Objects.requireNonNull(row.get(0, PgType.BIGINT)))
                    .forEach(position -> milestones.reached(now, position));
        } catch (DatabaseException e) {
            log.debug("the primary did not say how far it is", e);
            drop();
        }
    }

    private void drop() {
        Link old = link;
        link = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (DatabaseException e) {
            log.debug("a connection was gone already", e);
        }
    }

    private static Duration interval(@Nullable Duration lag) {
        if (lag == null) {
            return INTERVAL;
        }
        Duration part = lag.dividedBy(LOOKS_IN_LIMIT);
        Duration least = part.compareTo(SHORTEST) < 0 ? SHORTEST : part;
        return least.compareTo(INTERVAL) > 0 ? INTERVAL : least;
    }

    private static void await(CountDownLatch first) {
        try {
            if (!first.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return; // reads go to the primary until they answer
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what it is doing, a little. Closing twice is safe. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                drop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
