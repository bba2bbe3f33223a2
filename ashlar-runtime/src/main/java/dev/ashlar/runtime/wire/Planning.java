package dev.ashlar.runtime.wire;

/**
 * Whether PostgreSQL plans a statement anew for the values of each run. What is prepared has one plan for all values after a few
 * runs, which saves the planning and is a guess; where a run takes many times what planning does, a plan that knows the values
 * costs little and may save most of it. So a statement that is often slow is planned for its values, until a {@link Trial}
 * shows that it gains nothing by that: everything is slow on a server that is busy. Safe for many threads; outside of a trial
 * they may lose a count to each other.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // a run that is not counted puts a trial off by one
final class Planning {
    /** What the text ends with when it is planned for its values: by it the driver tells the two. {@link Undivided#END} is another. */
    static final String SAME = "  ";

    /** So many more slow runs than quick ones; a quick one counts twice. */
    private static final int SLOW = 8;

    /** A run that takes so many times what the slow ones took brings the trial on. */
    private static final int WORSE = 4;

    /** Runs until the first trial, and between one that was won and the next. */
    private static final int FIRST = 64;

    private static final int AGAIN = 8192;
    private static final int SELDOM = 65_536;

    /** In blocks of a trial. */
    private static final int BLOCKS = 4;

    /** In runs: what costs so many more, all in all, has lost. */
    private static final int DEAR = 64;

    /** What is quicker than this part of the limit is as quick. */
    private static final int LEAST_PART = 8;

    private final String text;
    private final long limit;
    private volatile boolean forValues;
    private volatile boolean trying;
    private volatile int left;
    private volatile int slow;
    private volatile long slowest;
    private Trial trial = trial();

    /** @param limit a run that takes longer than so many nanoseconds is slow */
    Planning(String statement, long limit) {
        this.text = statement + SAME;
        this.limit = limit;
    }

    /** The text of the statement when it is planned for its values. */
    String text() {
        return text;
    }

    /** Whether there is nothing to know of it: it has not been slow lately. */
    boolean isIdle() {
        return !forValues && !trying && slow == 0 && left == 0;
    }

    boolean isForValues() {
        return forValues;
    }

    /** Whether the next run is planned for its values. */
    boolean next() {
        if (trying) {
            return Trial.draw();
        }
        if (forValues && --left <= 0) {
            trying = true;
        }
        return forValues;
    }

    /**
     * @param wasForValues what {@link #next} said
     * @param nanos what the run took then, without the way there and back
     */
    void took(boolean wasForValues, long nanos) {
        if (trying) {
            compare(wasForValues, nanos);
        } else if (wasForValues) {
            trying |= nanos > WORSE * slowest;
        } else if (!forValues) {
            watch(nanos);
        }
    }

    private void watch(long nanos) {
        if (left > 0) {
            left--;
        } else if (nanos < limit) {
            slow = Math.max(0, slow - 2);
        } else {
            slowest = slow == 0 ? nanos : Math.max(slowest, nanos);
            if (++slow >= SLOW) {
                end(true, FIRST);
            }
        }
    }

    private synchronized void compare(boolean wasForValues, long nanos) {
        if (!trying) {
            return;
        }
        switch (trial.took(wasForValues, Math.max(limit / LEAST_PART, nanos))) {
            case WON -> end(true, AGAIN);
            case LOST -> end(false, SELDOM);
            case OPEN -> {}
        }
    }

    private synchronized void end(boolean then, int runs) {
        forValues = then;
        left = runs;
        trying = false;
        slow = 0;
        trial = trial();
    }

    private static Trial trial() {
        return new Trial(Trial.BLOCK - Trial.WON, 0, BLOCKS, DEAR);
    }
}
