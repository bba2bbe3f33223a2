package dev.ashlar.runtime.types;

import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Point;
import dev.ashlar.sql.value.Range;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any value of a type, within what PostgreSQL keeps. */
final class Any {
    private static final String SIGNS = "abc \\\"'{}(),;:=<>%_?$\t\n\r\u00e9\u20ac\u0001";
    private static final long FIRST_MICRO = LocalDateTime.of(-4712, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_MICRO =
            LocalDateTime.of(294276, 12, 31, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private Any() {}

    static String text(Random random) {
        return text(random, SIGNS + "\ud83d\ude00", 20);
    }

    /** Letters and digits, at least one. */
    static String word(Random random) {
        return "w" + text(random, "abcdefgh0123", 7);
    }

    private static String text(Random random, String signs, int most) {
        int[] points = signs.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    static BigDecimal numeric(Random random) {
        return new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(60))
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    /** With at most so many digits before the point, and any behind it. */
    static Function<Random, BigDecimal> numeric(int digits) {
        return random -> new BigDecimal(new BigInteger(digits * 3, random))
                .add(new BigDecimal(new BigInteger(60, random), 18 + random.nextInt(9)));
    }

    static LocalDateTime timestamp(Random random) {
        long seconds = FIRST_MICRO + (long) (random.nextDouble() * (LAST_MICRO - FIRST_MICRO));
        return LocalDateTime.ofEpochSecond(seconds, random.nextInt(1_000_000) * 1_000, ZoneOffset.UTC);
    }

    static Instant moment(Random random) {
        return timestamp(random).toInstant(ZoneOffset.UTC);
    }

    static LocalDate date(Random random) {
        return LocalDate.of(-4712, 1, 1).plusDays(random.nextInt(2_147_483_493));
    }

    static LocalTime time(Random random) {
        return LocalTime.ofNanoOfDay(((long) (random.nextDouble() * 86_400_000_000L)) * 1_000);
    }

    static OffsetTime timetz(Random random) {
        return time(random).atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(115_198) - 57_599));
    }

    static Json json(Random random) {
        return new Json(json(random, 3));
    }

    private static String json(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> "null";
            case 1 -> Double.toString(random.nextInt(1000) / 8d);
            case 2 -> '"' + word(random) + "\\u00e9\\\"\"";
            case 3 -> "[" + json(random, depth - 1) + " ,\t" + json(random, depth - 1) + "]";
            default -> "{\"" + word(random) + "\" :" + json(random, depth - 1) + "}";
        };
    }

    static Bytes bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static double number(Random random) {
        double number = Double.longBitsToDouble(random.nextLong());
        return Double.isNaN(number) ? 0.5 : number;
    }

    static Point point(Random random) {
        return new Point(number(random), number(random));
    }

    static List<Point> points(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> point(random))
                .toList();
    }

    /** Either end may be missing, and may belong to the range; at times none has a value. */
    static <T extends Comparable<? super T>> Function<Random, Range<T>> range(Function<Random, T> bound) {
        return random -> {
            T one = bound.apply(random);
            T two = bound.apply(random);
            boolean ordered = one.compareTo(two) <= 0;
            return new Range<>(
                    random.nextInt(5) == 0 ? null : ordered ? one : two,
                    random.nextBoolean(),
                    random.nextInt(5) == 0 ? null : ordered ? two : one,
                    random.nextBoolean(),
                    random.nextInt(9) == 0);
        };
    }

    static <T extends Comparable<? super T>> Function<Random, Multirange<T>> ranges(Function<Random, T> bound) {
        return random -> new Multirange<>(Stream.generate(() -> range(bound).apply(random))
                .limit(random.nextInt(4))
                .toList());
    }
}
