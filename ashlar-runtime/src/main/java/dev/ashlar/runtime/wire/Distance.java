package dev.ashlar.runtime.wire;

/**
 * How far the server is: the least time that a statement took lately. It falls at once and rises slowly. A near server that
 * seems to have become a far one may have slow statements alone: it is looked at before that is believed. One that was far when
 * the program started, which keeps a machine busy, is looked at again, and then more and more seldom. Threads may overwrite each
 * other's figures: one is as good as the other.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // a statement that is not counted puts a look off by one
final class Distance {
    /** From here on statements travel together without a trial, see {@link Pace}: from a millisecond on it halves the time. */
    private static final long FAR_NANOS = 600_000;

    private static final int SLOWLY = 10;

    /** Between this and {@link #FAR_NANOS} one more look is worth its time. */
    private static final long CLEARLY_FAR_NANOS = 5_000_000;

    /** Statements of a far server until the next look; each time {@value #RARER} times as many. */
    private static final int FIRST_LOOK = 64;

    private static final int RARER = 8;
    private static final int LAST_LOOK = FIRST_LOOK * RARER * RARER * RARER;

    private volatile long least;
    private volatile boolean near;
    private volatile int statements;
    private volatile int look = FIRST_LOOK;

    /** @param nanos what the first statement took */
    Distance(long nanos) {
        this.least = nanos;
        this.near = nanos < FAR_NANOS;
    }

    void took(long nanos) {
        long known = least;
        if (nanos < known) {
            looked(nanos);
        } else {
            least = Math.min(nanos, known + (known >> SLOWLY) + 1);
        }
    }

    /**
     * Whether statements are so slow that only a look tells the server's distance from their own time. To be asked once for each
     * statement: of a far server they are counted.
     */
    boolean wantsLook() {
        if (least < FAR_NANOS) {
            return false;
        }
        if (near) {
            return true;
        }
        if (++statements < look) {
            return false;
        }
        statements = 0;
        look = Math.min(LAST_LOOK, look * RARER);
        return true;
    }

    /** @param nanos what a round trip took in which the server had nothing to do, or next to nothing */
    void looked(long nanos) {
        least = nanos;
        near = nanos < FAR_NANOS;
    }

    /** What a round trip takes at the least, in nanoseconds. */
    long least() {
        return least;
    }

    boolean isFar() {
        return !near && least >= FAR_NANOS;
    }

    /** Whether another look may tell what the first, which loads classes too, does not. */
    static boolean mayBeNear(long least) {
        return least == Long.MAX_VALUE || (least >= FAR_NANOS && least < CLEARLY_FAR_NANOS);
    }
}
