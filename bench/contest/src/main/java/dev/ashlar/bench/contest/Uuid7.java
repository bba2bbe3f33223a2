package dev.ashlar.bench.contest;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Keys of version 7, for contestants that do not make them by themselves. */
public final class Uuid7 {
    private Uuid7() {}

    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L);
    }
}
