package dev.ashlar.runtime.wire;

/**
 * How the statements of one read travel: in turns, or at once, where those of the children find the parents once more. At once
 * saves round trips and costs the search for the parents; which is less, only trying tells. A far server gets them at once and a
 * near one in turns, until a trial shows that the other way is quicker. In a trial both take turns, run by run, and the quicker
 * of two is counted: the other way has won by {@value #WON} of {@value #BLOCK}, which chance alone brings once in a hundred. It
 * may take some thousand runs to win, for so long the JVM needs to compile what was seldom run. Threads may overwrite each
 * other's figures: one is as good as the other.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // a run that is not counted changes nothing
public final class Pace {
    private static final int FIRST = 1024;
    private static final int SELDOM = 65_536;

    private static final int BLOCK = 64;
    private static final int WON = 42;

    /** So few of a block are won by one that is much slower. */
    private static final int LOST = 3;

    private static final int BLOCKS = 64;

    /** What takes so many round trips in turns gains little by one less, and may lose much. */
    private static final int LONG = 8;

    /** What takes no more of them at once would lose by one more. */
    private static final int SHORT = 3;

    private final Distance distance;
    private volatile boolean far;
    private volatile boolean atOnce;
    private volatile int rest;
    private volatile int runs;
    private volatile int pairs;
    private volatile int wins;
    private volatile long usual;

    Pace(Distance distance) {
        this.distance = distance;
        begin(distance.isFar());
    }

    /** One for the same server, which has learned nothing. */
    public Pace unlearned() {
        return new Pace(distance);
    }

    /** Whether the statements of the next read travel at once. */
    public boolean next() {
        boolean isFar = distance.isFar();
        if (isFar != far) {
            begin(isFar);
        }
        int tried = runs++ - rest;
        return atOnce ^ (tried > 0 && (tried & 1) == 1);
    }

    /**
     * @param wasAtOnce what {@link #next} said
     * @param nanos what the read took then
     */
    public void took(boolean wasAtOnce, long nanos) {
        if (runs <= rest) {
            return;
        }
        if (wasAtOnce != atOnce) {
            compare(nanos);
        } else if (runs == rest + 1 && !mayLose(nanos)) {
            restFor(SELDOM);
        } else {
            usual = nanos;
        }
    }

    private boolean mayLose(long nanos) {
        return atOnce ? nanos > SHORT * distance.least() : nanos < LONG * distance.least();
    }

    /** With the run before, which went the usual way. */
    private void compare(long nanos) {
        if (usual == 0) {
            return;
        }
        wins += nanos < usual ? 1 : 0;
        usual = 0;
        if (++pairs % BLOCK == 0) {
            judge();
        }
    }

    private void judge() {
        if (wins >= WON) {
            atOnce = !atOnce;
            restFor(SELDOM);
        } else if (wins <= LOST || pairs == BLOCKS * BLOCK) {
            restFor(SELDOM);
        }
        wins = 0;
    }

    private void begin(boolean isFar) {
        far = isFar;
        atOnce = isFar;
        restFor(FIRST);
    }

    private void restFor(int reads) {
        rest = reads;
        runs = 0;
        pairs = 0;
        wins = 0;
        usual = 0;
    }
}
