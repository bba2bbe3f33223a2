package dev.ashlar.runtime.watch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/** Sees every statement of a database: logs slow ones, tells listeners, records for the thread that asked. */
@SuppressWarnings("ThreadLocalUsage") // one for each database, on purpose
public final class Watch {
    /** Sees nothing. */
    public static final Watch NOBODY = new Watch(ChronoUnit.FOREVER.getDuration(), List.of(), NOPLogger.NOP_LOGGER);

    private static final Logger STATEMENTS = LoggerFactory.getLogger("dev.ashlar.statements");

    private final Logger log;
    private final long slowNanos;
    private final List<StatementListener> listeners;
    private final ThreadLocal<@Nullable List<StatementEvent>> recorder = new ThreadLocal<>();

    /** @param slow a statement that takes this long or longer is logged at WARN; every statement is logged at DEBUG */
    public Watch(Duration slow, List<StatementListener> listeners) {
        this(slow, listeners, STATEMENTS);
    }

    Watch(Duration slow, List<StatementListener> listeners, Logger log) {
        this.log = log;
        this.slowNanos = nanos(slow);
        this.listeners = List.copyOf(listeners);
    }

    /** Runs the work and answers the statements that it ran on this thread. What it throws is thrown. */
    public Recording record(Runnable work) {
        List<StatementEvent> events = new ArrayList<>();
        List<StatementEvent> outer = recorder.get();
        recorder.set(events);
        try {
            work.run();
        } finally {
            restore(outer, events);
        }
        return new Recording(events);
    }

    /** Called after each statement; allocates nothing when nobody listens and the statement was quick. */
    public void ran(String text, long nanos, long rows, @Nullable RuntimeException failure) {
        List<StatementEvent> events = recorder.get();
        boolean slow = nanos >= slowNanos;
        if (events == null && listeners.isEmpty() && !slow && !log.isDebugEnabled()) {
            return;
        }
        StatementEvent event = new StatementEvent(text, Duration.ofNanos(nanos), rows, failure);
        if (events != null) {
            events.add(event);
        }
        write(event, slow);
        for (StatementListener listener : listeners) {
            listener.ran(event);
        }
    }

    private void restore(@Nullable List<StatementEvent> outer, List<StatementEvent> inner) {
        if (outer == null) {
            recorder.remove();
        } else {
            outer.addAll(inner);
            recorder.set(outer);
        }
    }

    /** Of a time too long to be counted (292 years), the longest: no statement reaches it. */
    private static long nanos(Duration slow) {
        return slow.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? slow.toNanos() : Long.MAX_VALUE;
    }

    private void write(StatementEvent event, boolean slow) {
        long millis = event.duration().toMillis();
        if (slow) {
            log.warn("slow statement: {} ms, {} rows: {}", millis, event.rows(), event.text());
        } else {
            log.debug("{} ms, {} rows: {}", millis, event.rows(), event.text());
        }
    }
}
