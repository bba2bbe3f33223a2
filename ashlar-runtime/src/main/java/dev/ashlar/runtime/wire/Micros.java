package dev.ashlar.runtime.wire;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/** Moments as PostgreSQL keeps them: microseconds since the year 2000; the largest and the smallest are the infinities. */
final class Micros {
    private static final long EPOCH_SECONDS = 946_684_800;
    private static final long PER_SECOND = 1_000_000;
    private static final long SECONDS_A_DAY = 86_400;
    private static final long PER_DAY = SECONDS_A_DAY * PER_SECOND;

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

    /** Days since the year 2000. */
    static LocalDate date(int days) {
        if (days == Integer.MAX_VALUE) {
            return LocalDate.MAX;
        }
        return days == Integer.MIN_VALUE ? LocalDate.MIN : LocalDate.ofEpochDay(days + EPOCH_SECONDS / SECONDS_A_DAY);
    }

    /** Eight bytes of time, four of seconds to the west of Greenwich. */
    static OffsetTime offsetTime(ByteBuffer bytes) {
        long micros = bytes.getLong();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(-bytes.getInt());
        LocalTime time = micros == PER_DAY ? LocalTime.MAX : LocalTime.ofNanoOfDay(micros * 1_000);
        return time.atOffset(offset);
    }

    /** Rounded to the nearest; what PostgreSQL's own range does not hold it refuses itself. */
    static long of(Instant value) {
        if (value.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        return value.equals(Instant.MIN) ? Long.MIN_VALUE : micros(value.getEpochSecond(), value.getNano());
    }

    @SuppressWarnings("JavaLocalDateTimeGetNano") // the seconds are beside it, counted from the epoch
    static long of(LocalDateTime value) {
        if (value.equals(LocalDateTime.MAX)) {
            return Long.MAX_VALUE;
        }
        return value.equals(LocalDateTime.MIN)
                ? Long.MIN_VALUE
                : micros(value.toEpochSecond(ZoneOffset.UTC), value.getNano());
    }

    /** Days since the year 2000. */
    static int days(LocalDate value) {
        if (value.equals(LocalDate.MAX)) {
            return Integer.MAX_VALUE;
        }
        if (value.equals(LocalDate.MIN)) {
            return Integer.MIN_VALUE;
        }
        long days = value.toEpochDay() - EPOCH_SECONDS / SECONDS_A_DAY;
        return (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE - 1, days));
    }

    private static long micros(long seconds, int nanos) {
        long since = seconds - EPOCH_SECONDS;
        long most = Long.MAX_VALUE / PER_SECOND - 1;
        return Math.max(-most, Math.min(most, since)) * PER_SECOND + (nanos + 500) / 1_000;
    }

    private static long seconds(long micros) {
        return Math.floorDiv(micros, PER_SECOND) + EPOCH_SECONDS;
    }

    private static int nanos(long micros) {
        return (int) Math.floorMod(micros, PER_SECOND) * 1_000;
    }
}
