package dev.ashlar.runtime.wire;

/**
 * How the statements of one read travel: in turns, or at once, where those of the children find the parents once more. At once
 * saves round trips and costs the search for the parents; which is less, only trying tells. A far server gets them at once and a
 * near one in turns, until a {@link Trial} shows that the other way is quicker. That may take some thousand reads, for so long the
 * JVM needs to compile what was seldom run. Safe for many threads; outside of a trial they may lose a count to each other.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // a read that is not counted puts a trial off by one
public final class Pace {
    private static final int FIRST = 1024;
    private static final int SELDOM = 65_536;

    /** So few pairs of a block are won by a way that is much slower. */
    private static final int LOST = 3;

    /** In blocks of a trial. */
    private static final int NEWS = 4;

    private static final int BLOCKS = 64;

    /** In reads: what costs so many more, all in all, has lost. */
    private static final int DEAR = 64;

    /** What takes so many round trips in turns gains little by one less, and may lose much. */
    private static final int LONG = 16;

    /** What takes no more of them at once would lose by one more. */
    private static final int SHORT = 3;

    /**
     * When a near server takes so many for more than one read at once in {@value #STRIKE}, the parents are hard to find for some
     * values. A connection that plans the statements for the first time takes fewer.
     */
    private static final int TOO_LONG = 64;

    private static final int STRIKE = 64;

    private static final int STRIKES = 4 * STRIKE;

    private final Distance distance;
    private final boolean far;
    private volatile boolean atOnce;
    private volatile boolean trying;
    private volatile int left = FIRST;
    private volatile int strikes;
    private Trial trial = trial();

    Pace(Distance distance) {
        this.distance = distance;
        this.far = distance.isFar();
        this.atOnce = far;
    }

    /** One for the same server, which has learned nothing. */
    public Pace unlearned() {
        return new Pace(distance);
    }

    /** Whether the statements of the next read travel at once. */
    public boolean next() {
        if (trying) {
            return Trial.draw();
        }
        if (--left <= 0) {
            trying = true;
        }
        return atOnce;
    }

    /**
     * @param wasAtOnce what {@link #next} said
     * @param nanos what the read took then
     */
    public void took(boolean wasAtOnce, long nanos) {
        if (trying) {
            compare(wasAtOnce, nanos);
        } else if (wasAtOnce && !far) {
            judge(nanos);
        }
    }

    private void judge(long nanos) {
        if (nanos < TOO_LONG * distance.least()) {
            strikes = Math.max(0, strikes - 1);
        } else if ((strikes += STRIKE) > STRIKES) {
            end(false, SELDOM);
        }
    }

    private synchronized void compare(boolean wasAtOnce, long nanos) {
        if (!trying) {
            return;
        }
        boolean other = wasAtOnce != atOnce;
        if (!other && !trial.hasPairs() && !mayLose(nanos)) {
            end(atOnce, FIRST);
            return;
        }
        switch (trial.took(other, nanos)) {
            case WON -> end(!atOnce, SELDOM);
            case LOST -> end(atOnce, SELDOM);
            case OPEN -> {}
        }
    }

    private boolean mayLose(long nanos) {
        return atOnce ? nanos > SHORT * distance.least() : nanos < LONG * distance.least();
    }

    /** @param reads until the next trial */
    private synchronized void end(boolean then, int reads) {
        atOnce = then;
        left = reads;
        trying = false;
        strikes = 0;
        trial = trial();
    }

    private static Trial trial() {
        return new Trial(LOST, NEWS, BLOCKS, DEAR);
    }
}
