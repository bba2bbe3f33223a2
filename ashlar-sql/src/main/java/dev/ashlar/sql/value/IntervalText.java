package dev.ashlar.sql.value;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an interval. */
final class IntervalText {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final Pattern PART =
            Pattern.compile("([+-]?\\d+):(\\d+):(\\d+(?:\\.\\d+)?)|([+-]?\\d+(?:\\.\\d+)?) *([a-zA-Z]+)");

    private IntervalText() {}

    static String write(Interval value) {
        if (value.equals(Interval.INFINITY)) {
            return "infinity";
        }
        return value.equals(Interval.MINUS_INFINITY)
                ? "-infinity"
                : signed(value.months()) + " mons " + signed(value.days()) + " days " + time(value.micros());
    }

    static Interval parse(String text) {
        if (text.equals("infinity")) {
            return Interval.INFINITY;
        }
        if (text.equals("-infinity")) {
            return Interval.MINUS_INFINITY;
        }
        boolean iso = text.startsWith("P");
        Sum sum = new Sum();
        Matcher part = PART.matcher(text);
        int end = iso || text.startsWith("@") ? 1 : 0;
        boolean inTime = false;
        while (part.find()) {
            String between = text.substring(end, part.start());
            inTime |= iso && between.equals("T");
            boolean known = between.isBlank() || (iso && between.equals("T"));
            if (!known || !add(sum, part, iso && !inTime)) {
                throw unknown(text);
            }
            end = part.end();
        }
        String rest = text.substring(end).strip();
        boolean ago = rest.equals("ago");
        if (!ago && !rest.isEmpty() && !text.equals("@ 0")) {
            throw unknown(text);
        }
        return sum.interval(ago);
    }

    /** @param isoDate before the T of ISO 8601, where M is a month */
    private static boolean add(Sum sum, Matcher part, boolean isoDate) {
        if (part.group(1) != null) {
            BigDecimal minutes = new BigDecimal(part.group(2)).multiply(BigDecimal.valueOf(60));
            BigDecimal time = new BigDecimal(part.group(3)).add(minutes);
            BigDecimal hours = new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(3_600));
            sum.seconds = sum.seconds.add(hours.add(part.group(1).startsWith("-") ? time.negate() : time));
            return true;
        }
        return addUnit(sum, new BigDecimal(part.group(4)), part.group(5), isoDate);
    }

    private static boolean addUnit(Sum sum, BigDecimal number, String word, boolean isoDate) {
        String unit = word.length() == 1 ? word : word.toLowerCase(Locale.ROOT).replaceAll("s$", "");
        switch (unit) {
            case "Y", "year" -> sum.months += number.longValueExact() * 12;
            case "mon", "month" -> sum.months += number.longValueExact();
            case "D", "day" -> sum.days += number.longValueExact();
            case "H", "hour" -> sum.addSeconds(number, 3_600);
            case "min", "minute" -> sum.addSeconds(number, 60);
            case "S", "sec", "second" -> sum.addSeconds(number, 1);
            case "M" -> {
                if (isoDate) {
                    sum.months += number.longValueExact();
                } else {
                    sum.addSeconds(number, 60);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String signed(int number) {
        return number < 0 ? Integer.toString(number) : "+" + number;
    }

    /** {@code -1:02:03.4}; hours are not cut into days. */
    private static String time(long micros) {
        if (micros == Long.MIN_VALUE) {
            return "-2562047788 hours -54.775808 secs"; // PostgreSQL cannot read what it writes for it
        }
        BigDecimal all = BigDecimal.valueOf(micros).abs();
        long seconds = all.divideToIntegralValue(MILLION).longValueExact();
        String fraction =
                String.format(Locale.ROOT, "%06d", all.remainder(MILLION).longValueExact());
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d.%s",
                micros < 0 ? "-" : "+",
                seconds / 3_600,
                seconds / 60 % 60,
                seconds % 60,
                fraction);
    }

    private static IllegalArgumentException unknown(String text) {
        return new IllegalArgumentException("'" + text + "' is no interval in the styles postgres, postgres_verbose and"
                + " iso_8601; set IntervalStyle to one of them");
    }

    /** What has been read so far. */
    private static final class Sum {
        private long months;
        private long days;
        private BigDecimal seconds = BigDecimal.ZERO;

        void addSeconds(BigDecimal number, long each) {
            seconds = seconds.add(number.multiply(BigDecimal.valueOf(each)));
        }

        Interval interval(boolean ago) {
            long micros = (ago ? seconds.negate() : seconds).multiply(MILLION).longValueExact();
            return new Interval(Math.toIntExact(ago ? -months : months), Math.toIntExact(ago ? -days : days), micros);
        }
    }
}
