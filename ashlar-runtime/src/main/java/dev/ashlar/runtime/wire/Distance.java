package dev.ashlar.runtime.wire;

/**
 * How far the server is: the least time that a statement took lately. It falls at once and rises slowly, so that slow
 * statements do not make a near server a far one. Threads may overwrite each other's figures: one is as good as the other.
 */
final class Distance {
    /** Sending statements together costs a near server more than it saves; measured from a millisecond on it halves the time. */
    private static final long FAR_NANOS = 600_000;

    private static final int SLOWLY = 10;

    /** Between this and {@link #FAR_NANOS} one more look is worth its time. */
    private static final long CLEARLY_FAR_NANOS = 5_000_000;

    private volatile long least;

    /** @param nanos what the first statement took */
    Distance(long nanos) {
        this.least = nanos;
    }

    void took(long nanos) {
        long known = least;
        if (nanos < known) {
            least = nanos;
        } else {
            least = Math.min(nanos, known + (known >> SLOWLY) + 1);
        }
    }

    boolean isFar() {
        return least >= FAR_NANOS;
    }

    /** Whether another look may tell what the first, which loads classes too, does not. */
    static boolean mayBeNear(long least) {
        return least == Long.MAX_VALUE || (least >= FAR_NANOS && least < CLEARLY_FAR_NANOS);
    }
}
