package dev.ashlar.runtime.replica;

import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * How far the primary's log was at which moment. A replica that has come to a position has all that was committed before the
 * primary was seen there. That holds when nothing is written, when the replica has lost the primary and when clocks differ, in
 * all of which {@code now() - pg_last_xact_replay_timestamp()} misleads. Safe for many threads.
 */
final class Milestones {
    private final long keptNanos;
    private final Deque<Milestone> latestFirst = new ConcurrentLinkedDeque<>();

    private record Milestone(long nanos, long position) {}

    /** @param keptNanos what is older is of no interest */
    Milestones(long keptNanos) {
        this.keptNanos = keptNanos;
    }

    /** @param nanos when the primary was asked, of {@code System.nanoTime()} */
    void reached(long nanos, long position) {
        latestFirst.addFirst(new Milestone(nanos, position));
        for (Milestone oldest = latestFirst.peekLast();
                oldest != null && nanos - oldest.nanos > keptNanos;
                oldest = latestFirst.peekLast()) {
            latestFirst.removeLast();
        }
    }

    /** The latest moment at which the primary was there or not yet; null when that is too long ago, or not known. */
    @Nullable
    Long passed(long position) {
        for (Iterator<Milestone> all = latestFirst.iterator(); all.hasNext(); ) {
            Milestone one = all.next();
            if (one.position <= position) {
                return one.nanos;
            }
        }
        return null;
    }
}
