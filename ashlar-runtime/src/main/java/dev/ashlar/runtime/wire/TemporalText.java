package dev.ashlar.runtime.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Dates and times as PostgreSQL writes them under {@code DateStyle = ISO}, in the proleptic Gregorian calendar. */
final class TemporalText {
    private static final String INFINITY = "infinity";
    private static final String BEFORE = "-infinity";
    private static final String BC = " BC";

    private TemporalText() {}

    static String write(LocalDate value) {
        if (value.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        return value.equals(LocalDate.MIN) ? BEFORE : day(value) + era(value);
    }

    static String write(LocalDateTime value) {
        if (value.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        if (value.equals(LocalDateTime.MIN)) {
            return BEFORE;
        }
        LocalDateTime rounded = toMicros(value);
        return moment(rounded, "");
    }

    static String write(OffsetDateTime value) {
        if (value.equals(OffsetDateTime.MAX)) {
            return INFINITY;
        }
        if (value.equals(OffsetDateTime.MIN)) {
            return BEFORE;
        }
        LocalDateTime utc = toMicros(value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
        return moment(utc, "+00");
    }

    /** Half a microsecond before midnight is midnight at the day's end, as the driver and PostgreSQL round it. */
    static String write(LocalTime value) {
        LocalTime rounded = toMicros(value.atDate(LocalDate.EPOCH)).toLocalTime();
        return rounded.equals(LocalTime.MIDNIGHT) && value.getHour() == 23 ? "24:00:00" : rounded.toString();
    }

    static String write(OffsetTime value) {
        return write(value.toLocalTime()) + value.getOffset().getId().replace("Z", "+00");
    }

    static LocalDate date(String text) {
        if (text.equals(INFINITY)) {
            return LocalDate.MAX;
        }
        return text.equals(BEFORE) ? LocalDate.MIN : parseDay(withoutEra(text), text.endsWith(BC));
    }

    static LocalDateTime timestamp(String text) {
        if (text.equals(INFINITY)) {
            return LocalDateTime.MAX;
        }
        if (text.equals(BEFORE)) {
            return LocalDateTime.MIN;
        }
        String local = withoutEra(text);
        int space = local.indexOf(' ');
        return parseDay(local.substring(0, space), text.endsWith(BC)).atTime(clock(local, space + 1, local.length()));
    }

    static OffsetDateTime timestamptz(String text) {
        if (text.equals(INFINITY)) {
            return OffsetDateTime.MAX;
        }
        if (text.equals(BEFORE)) {
            return OffsetDateTime.MIN;
        }
        String local = withoutEra(text);
        int offset = offsetAt(local);
        String era = text.endsWith(BC) ? BC : "";
        return timestamp(local.substring(0, offset) + era).atOffset(ZoneOffset.of(local.substring(offset)));
    }

    static LocalTime time(String text) {
        return text.equals("24:00:00") ? LocalTime.MAX : clock(text, 0, text.length());
    }

    /** {@code 07:05:00.25}: hours, minutes and seconds of two digits each, and up to six behind them. */
    private static LocalTime clock(String text, int start, int end) {
        int micros = 0;
        for (int i = start + 9; i < start + 15; i++) {
            micros = micros * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return LocalTime.of(two(text, start), two(text, start + 3), two(text, start + 6), micros * 1_000);
    }

    private static int two(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }

    static OffsetTime timetz(String text) {
        int offset = offsetAt(text);
        return time(text.substring(0, offset)).atOffset(ZoneOffset.of(text.substring(offset)));
    }

    private static int offsetAt(String text) {
        return Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    }

    private static LocalDateTime toMicros(LocalDateTime value) {
        return value.plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private static String moment(LocalDateTime value, String offset) {
        StringBuilder out = new StringBuilder(32);
        appendDay(out, value.toLocalDate());
        out.append(' ').append(value.toLocalTime()).append(offset);
        return out.append(era(value.toLocalDate())).toString();
    }

    private static String day(LocalDate value) {
        StringBuilder out = new StringBuilder(16);
        appendDay(out, value);
        return out.toString();
    }

    /** Year 0 is 1 BC. */
    private static void appendDay(StringBuilder out, LocalDate value) {
        appendPadded(out, value.getYear() > 0 ? value.getYear() : 1 - value.getYear(), 1_000);
        appendPadded(out.append('-'), value.getMonthValue(), 10);
        appendPadded(out.append('-'), value.getDayOfMonth(), 10);
    }

    /** @param least the least number that needs no zero before it */
    private static void appendPadded(StringBuilder out, int number, int least) {
        for (int limit = least; number < limit && limit > 1; limit /= 10) {
            out.append('0');
        }
        out.append(number);
    }

    private static String era(LocalDate value) {
        return value.getYear() > 0 ? "" : BC;
    }

    private static String withoutEra(String text) {
        return text.endsWith(BC) ? text.substring(0, text.length() - BC.length()) : text;
    }

    private static LocalDate parseDay(String text, boolean beforeChrist) {
        int month = text.indexOf('-');
        int year = Integer.parseInt(text.substring(0, month));
        return LocalDate.of(
                beforeChrist ? 1 - year : year,
                Integer.parseInt(text.substring(month + 1, month + 3)),
                Integer.parseInt(text.substring(month + 4)));
    }
}
