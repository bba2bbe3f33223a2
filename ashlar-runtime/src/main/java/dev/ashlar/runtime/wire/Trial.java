package dev.ashlar.runtime.wire;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Which of two ways is quicker: chance draws the way of each run, a run of one way and a run of the other are a pair, and the
 * quicker of a pair is counted. The other way wins with {@value #WON} pairs of a block of {@value #BLOCK}. Not for more than one
 * thread at once.
 */
final class Trial {
    static final int BLOCK = 64;
    private static final int WON = 42;

    /** So few of a block are won by a way that is much slower. */
    private static final int LOST = 3;

    enum Verdict {
        OPEN,
        WON,
        LOST
    }

    private final int news;
    private final int blocks;
    private final int dear;
    private long usual;
    private long other;
    private long usuals;
    private long others;
    private int pairs;
    private int wins;

    /**
     * @param news for so many blocks the other way may be slow because it is new to the server and the JVM
     * @param blocks after so many without a winner the usual way stays
     * @param dear the way that costs so many runs of the other more, all in all, loses at once; 0 for no such limit
     */
    Trial(int news, int blocks, int dear) {
        this.news = news;
        this.blocks = blocks;
        this.dear = dear;
    }

    static boolean draw() {
        return ThreadLocalRandom.current().nextBoolean();
    }

    boolean hasPairs() {
        return pairs > 0;
    }

    Verdict took(boolean wasOther, long nanos) {
        if (wasOther) {
            other = nanos;
        } else {
            usual = nanos;
        }
        return usual > 0 && other > 0 ? pair() : Verdict.OPEN;
    }

    private Verdict pair() {
        wins += other < usual ? 1 : 0;
        usuals += usual;
        others += other;
        usual = 0;
        other = 0;
        pairs++;
        Verdict dearer = dearer();
        return dearer == Verdict.OPEN && pairs % BLOCK == 0 ? block() : dearer;
    }

    private Verdict dearer() {
        if (dear == 0) {
            return Verdict.OPEN;
        }
        if (usuals - others > dear * (others / pairs)) {
            return Verdict.WON;
        }
        return others - usuals > dear * (usuals / pairs) ? Verdict.LOST : Verdict.OPEN;
    }

    private Verdict block() {
        int won = wins;
        wins = 0;
        if (won >= WON) {
            return Verdict.WON;
        }
        boolean lost = (won <= LOST && pairs > news * BLOCK) || pairs >= blocks * BLOCK;
        return lost ? Verdict.LOST : Verdict.OPEN;
    }
}
