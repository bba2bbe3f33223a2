package dev.ashlar.runtime.id;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * RFC 9562, version 7: 48 bits of milliseconds; 12 bits that count within one (method 1 of its section 6.2); 62 random bits.
 */
final class Uuid7 {
    private static final int COUNTER_BITS = 12;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Milliseconds and counter in one number, so that the next is one more, or now. */
    private static final AtomicLong last = new AtomicLong();

    private Uuid7() {}

    static UUID next() {
        return next(System.currentTimeMillis());
    }

    static UUID next(long millis) {
        long now = millis << COUNTER_BITS;
        // a full counter runs over into the milliseconds: the order stays, the time is off by one
        long tick = last.updateAndGet(before -> Math.max(before + 1, now));
        long high = ((tick >>> COUNTER_BITS) << 16) | VERSION | (tick & 0xFFF);
        return new UUID(high, (Chance.bits() >>> 2) | VARIANT);
    }
}
