package dev.ashlar.runtime.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Between which values the driver's text is right: it makes everything else infinite (TimestampUtils, 42.7), also the last
 * year that PostgreSQL has, 4714 BC, and what PostgreSQL would refuse.
 */
final class Bounds {
    private static final LocalDate FIRST = LocalDate.of(-4712, 1, 2);
    private static final LocalDate LAST = LocalDate.of(5_874_897, 12, 30);
    private static final long FIRST_SECOND = FIRST.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDateTime.of(294_276, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private Bounds() {}

    static boolean holds(LocalDate value) {
        return value.isAfter(FIRST) && value.isBefore(LAST);
    }

    static boolean holds(LocalDateTime value) {
        return holds(value.toEpochSecond(ZoneOffset.UTC));
    }

    static boolean holds(long epochSecond) {
        return epochSecond > FIRST_SECOND && epochSecond < LAST_SECOND;
    }
}
