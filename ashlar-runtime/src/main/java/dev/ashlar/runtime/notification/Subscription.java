package dev.ashlar.runtime.notification;

import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.wire.NotificationLink;
import dev.ashlar.runtime.wire.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on a connection and a thread of its own until it is closed; a lost connection is made again. */
public final class Subscription<T> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger("dev.ashlar.notifications");
    private static final Duration TURN = Duration.ofMillis(500);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final Pool pool;
    private final Channel<T> channel;
    private final Listener<? super T> listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;
    private @Nullable NotificationLink link; // the thread's own, once it runs

    private Subscription(Pool pool, Channel<T> channel, Listener<? super T> listener, NotificationLink link) {
        this.pool = pool;
        this.channel = channel;
        this.listener = listener;
        this.link = link;
        this.thread = new Thread(this::run, "ashlar-listen-" + channel.name());
        this.thread.setDaemon(true);
    }

    /**
     * Listens from the moment that it returns.
     *
     * @throws IllegalStateException behind a pooler in transaction mode, which hands no notifications on
     */
    public static <T> Subscription<T> begin(Pool pool, Channel<T> channel, Listener<? super T> listener) {
        Subscription<T> made = new Subscription<>(pool, channel, listener, pool.listen(channel.name()));
        made.thread.start();
        return made;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!isClosed()) {
            try {
                if (link == null) {
                    link = pool.listen(channel.name());
                    pause = FIRST_PAUSE_MILLIS;
                    call(listener::missed);
                }
                List<String> texts = link.await(TURN);
                texts.forEach(
                        text -> call(() -> listener.received(channel.read().apply(text))));
            } catch (DatabaseException e) {
                drop();
                log.warn("listening on {} was cut off; connecting again", channel.name(), e);
                pause = rest(pause);
            }
        }
        drop();
    }

    private void call(Runnable told) {
        if (!isClosed()) {
            try {
                told.run();
            } catch (RuntimeException e) {
                log.error("a listener of {} failed", channel.name(), e);
            }
        }
    }

    private long rest(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                return millis;
            }
        } catch (InterruptedException e) {
            closed.countDown();
        }
        return Math.min(millis * 2, LONGEST_PAUSE_MILLIS);
    }

    private void drop() {
        NotificationLink old = link;
        link = null;
        try {
            if (old != null) {
                old.close();
            }
        } catch (DatabaseException e) {
            log.debug("the connection that listened to {} was gone already", channel.name(), e);
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** The listener is not called any more, unless it is being called right now. Closing twice is safe. */
    @Override
    public void close() {
        closed.countDown();
    }
}
