package dev.ashlar.runtime.wire;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How the statements of one read travel: in turns, or at once, where those of the children find the parents once more. At once
 * saves round trips and costs the search for the parents; which is less, only trying tells. A far server gets them at once and a
 * near one in turns, until a trial shows that the other way is quicker. In a trial chance draws the way of each read, and the
 * quicker of two is counted: the other way wins with {@value #WON} of {@value #BLOCK}. That may take some thousand reads, for so
 * long the JVM needs to compile what was seldom run. Safe for many threads; outside of a trial they may lose a count to each
 * other.
 */
@SuppressWarnings("NonAtomicVolatileUpdate") // a read that is not counted puts a trial off by one
public final class Pace {
    private static final int FIRST = 1024;
    private static final int SELDOM = 65_536;

    private static final int BLOCK = 64;
    private static final int WON = 42;

    /** So few of a block are won by one that is much slower, when it is no longer new to the server and the JVM. */
    private static final int LOST = 3;

    private static final int NEW = 4 * BLOCK;

    private static final int BLOCKS = 64;

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
    private long usual;
    private long other;
    private int pairs;
    private int wins;

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
            return ThreadLocalRandom.current().nextBoolean();
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
        if (wasAtOnce != atOnce) {
            other = nanos;
        } else if (pairs > 0 || mayLose(nanos)) {
            usual = nanos;
        } else {
            end(atOnce, FIRST);
        }
        if (usual > 0 && other > 0) {
            count(other < usual);
        }
    }

    private boolean mayLose(long nanos) {
        return atOnce ? nanos > SHORT * distance.least() : nanos < LONG * distance.least();
    }

    private void count(boolean won) {
        usual = 0;
        other = 0;
        wins += won ? 1 : 0;
        if (++pairs % BLOCK > 0) {
            return;
        }
        if (wins >= WON) {
            end(!atOnce, SELDOM);
        } else if ((wins <= LOST && pairs > NEW) || pairs == BLOCKS * BLOCK) {
            end(atOnce, SELDOM);
        }
        wins = 0;
    }

    /** @param reads until the next trial */
    private synchronized void end(boolean then, int reads) {
        atOnce = then;
        left = reads;
        trying = false;
        strikes = 0;
        usual = 0;
        other = 0;
        pairs = 0;
        wins = 0;
    }
}
