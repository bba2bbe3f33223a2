package dev.ashlar.runtime.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as PostgreSQL keeps them: microseconds since the year 2000; the largest and the smallest are the infinities. */
final class Micros {
    private static final long EPOCH_SECONDS = 946_684_800;
    private static final long PER_SECOND = 1_000_000;

    private Micros() {}

    static Instant instant(long micros) {
        if (micros == Long.MAX_VALUE) {
            return Instant.MAX;
        }
        return micros == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochSecond(seconds(micros), nanos(micros));
    }

    static LocalDateTime local(long micros) {
        if (micros == Long.MAX_VALUE) {
            return LocalDateTime.MAX;
        }
        return micros == Long.MIN_VALUE
                ? LocalDateTime.MIN
                : LocalDateTime.ofEpochSecond(seconds(micros), nanos(micros), ZoneOffset.UTC);
    }

    private static long seconds(long micros) {
        return Math.floorDiv(micros, PER_SECOND) + EPOCH_SECONDS;
    }

    private static int nanos(long micros) {
        return (int) Math.floorMod(micros, PER_SECOND) * 1_000;
    }
}
