package dev.ashlar.runtime.id;

import java.util.concurrent.atomic.AtomicInteger;

/** The first cuid: {@code c}, time, counter, fingerprint, random, all in base 36. */
final class Cuid {
    private static final int BLOCK = 4;
    private static final int BLOCKS = 36 * 36 * 36 * 36;
    private static final AtomicInteger counter = new AtomicInteger(Chance.RANDOM.nextInt(BLOCKS));

    /** A random one for each JVM: a real machine's name would tell too much. */
    private static final String FINGERPRINT = block(Chance.RANDOM.nextInt(BLOCKS));

    private Cuid() {}

    static String next() {
        String time = Long.toString(System.currentTimeMillis(), 36);
        int count = Math.floorMod(counter.getAndIncrement(), BLOCKS);
        String random = block(Chance.RANDOM.nextInt(BLOCKS)) + block(Chance.RANDOM.nextInt(BLOCKS));
        return "c" + time + block(count) + FINGERPRINT + random;
    }

    private static String block(int number) {
        String digits = Integer.toString(number, 36);
        return "0".repeat(BLOCK - digits.length()) + digits;
    }
}
