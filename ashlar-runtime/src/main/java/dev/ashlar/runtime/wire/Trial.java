package dev.ashlar.runtime.wire;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Which of two ways is quicker: chance draws the way of each run, a run of one way and a run of the other are a pair, and the
 * quicker of a pair is counted. The other way wins with {@value #WON} pairs of a block of {@value #BLOCK}. Not for more than one
 * thread at once.
 */
final class Trial {
    static final int BLOCK = 64;
    static final int WON = 42;

    enum Verdict {
        OPEN,
        WON,
        LOST
    }

    private final int lost;
    private final int newBlocks;
    private final int blocks;
    private final int dearRuns;
    private final Way usual = new Way();
    private final Way other = new Way();
    private int pairs;
    private int wins;

    /**
     * @param lost the other way loses with so few pairs of a block
     * @param newBlocks for so many blocks it may be slow because it is new to the server and the JVM
     * @param blocks after so many without a winner the usual way stays
     * @param dearRuns the way that costs so many runs of the other more, all in all, loses at once
     */
    Trial(int lost, int newBlocks, int blocks, int dearRuns) {
        this.lost = lost;
        this.newBlocks = newBlocks;
        this.blocks = blocks;
        this.dearRuns = dearRuns;
    }

    static boolean draw() {
        return ThreadLocalRandom.current().nextBoolean();
    }

    boolean hasPairs() {
        return pairs > 0;
    }

    /** @param nanos more than none */
    Verdict took(boolean wasOther, long nanos) {
        (wasOther ? other : usual).last = nanos;
        return usual.last > 0 && other.last > 0 ? pair() : Verdict.OPEN;
    }

    private Verdict pair() {
        wins += other.last < usual.last ? 1 : 0;
        usual.count();
        other.count();
        pairs++;
        Verdict dearer = dearer();
        return dearer == Verdict.OPEN && pairs % BLOCK == 0 ? block() : dearer;
    }

    private Verdict dearer() {
        if (pairs == 1) {
            return Verdict.OPEN;
        }
        long more = usual.sum() - other.sum();
        if (more > dearRuns * other.sum() / (pairs - 1)) {
            return Verdict.WON;
        }
        return -more > dearRuns * usual.sum() / (pairs - 1) ? Verdict.LOST : Verdict.OPEN;
    }

    private Verdict block() {
        int won = wins;
        wins = 0;
        if (won >= WON) {
            return Verdict.WON;
        }
        boolean over = (won <= lost && pairs > newBlocks * BLOCK) || pairs >= blocks * BLOCK;
        return over ? Verdict.LOST : Verdict.OPEN;
    }

    /** Nanoseconds of the runs of one way. */
    private static final class Way {
        private long last;
        private long all;
        private long longest;

        void count() {
            all += last;
            longest = Math.max(longest, last);
            last = 0;
        }

        /** Without the longest: a pause of the JVM, a lock. What is dear is so more than once. */
        long sum() {
            return all - longest;
        }
    }
}
