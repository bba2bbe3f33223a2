package dev.ashlar.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.PostStatus;
import dev.ashlar.runtime.blog.Sample;
import dev.ashlar.runtime.blog.SampleCreate;
import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.value.BitString;
import dev.ashlar.sql.value.Inet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of every type, from tables of those where databases and drivers differ. A seed gives the same values. */
final class SampleValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "NULL",
            "null",
            "{}",
            "\"",
            "\\",
            "'",
            "a,b",
            "\u00e9\ud83d\ude00",
            "x\ny",
            "\t",
            "{\"a\\",
            "%_");
    private static final List<String> WORDS = List.of("abcdefgh", "        ", "ABC", "\u00e9", "");
    private static final List<Integer> INTS = List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE);
    private static final List<Integer> SMALLS = List.of(0, -1, (int) Short.MAX_VALUE, (int) Short.MIN_VALUE);
    private static final List<Long> LONGS = List.of(0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE);
    private static final List<Long> OIDS = List.of(0L, 1L, 4_294_967_295L);
    private static final List<Float> FLOATS = List.of(
            0f,
            -0f,
            1.1f,
            Float.NaN,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.MAX_VALUE,
            Float.MIN_VALUE);
    private static final List<Double> DOUBLES = List.of(
            0d,
            -0d,
            0.1,
            1e-300,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            Double.MIN_VALUE);
    private static final List<BigDecimal> DECIMALS = decimals(
            "0.0000000000",
            "1.5000000000",
            "-0.0000000001",
            "99999999999999999999.9999999999",
            "-12345678901234567890.1234567890");
    private static final List<BigDecimal> MONEYS =
            decimals("0.00", "-0.01", "92233720368547758.07", "-92233720368547758.08");
    private static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.MAX,
            Instant.MIN,
            Instant.parse("2026-11-22T10:11:12.123456Z"),
            Instant.parse("1883-11-18T17:00:00Z"),
            Instant.parse("-4000-02-03T04:05:06.000001Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("+20000-01-01T00:00:00Z"),
            Instant.parse("2024-03-31T01:30:00Z"));
    private static final List<LocalDateTime> TIMESTAMPS = List.of(
            LocalDateTime.MAX,
            LocalDateTime.MIN,
            LocalDateTime.parse("2024-03-31T02:30:00"), // does not exist in Berlin
            LocalDateTime.parse("2024-10-27T02:30:00.999999"),
            LocalDateTime.of(-43, 3, 15, 12, 0),
            LocalDateTime.of(0, 12, 31, 23, 59, 59));
    private static final List<LocalDate> DATES = List.of(
            LocalDate.MAX,
            LocalDate.MIN,
            LocalDate.EPOCH,
            LocalDate.of(2024, 2, 29),
            LocalDate.of(-43, 3, 15),
            LocalDate.of(0, 1, 1),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(99999, 12, 31));
    private static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59, 59, 999_999_000), LocalTime.of(0, 0, 0, 1_000));
    private static final List<OffsetTime> ZONED_TIMES = List.of(
            OffsetTime.parse("00:00:00Z"),
            OffsetTime.parse("23:59:59.999999+14:00"),
            OffsetTime.parse("12:34:56-09:30"));
    private static final List<UUID> UUIDS = List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(1, Long.MIN_VALUE));
    private static final List<Json> JSONS =
            jsons("null", "{}", "[]", "\"\"", "1", "true", "\"\\u00e9 \\\"q\\\"\"", "{\"a\": [1, {\"b\": null}]}");
    private static final List<Bytes> BYTES = List.of(Bytes.of(new byte[0]), Bytes.of(new byte[] {0, -1, 127, 92, 39}));
    private static final List<PostStatus> STATUSES = List.of(PostStatus.values());
    private static final List<Boolean> BOOLEANS = List.of(true, false);

    private SampleValues() {}

    static SampleCreate.Ready fill(SampleCreate.Ready c, Random random) {
        return fillScalars(c, random)
                .texts(list(TEXTS, random))
                .ints(list(INTS, random))
                .bigs(list(LONGS, random))
                .doubles(list(DOUBLES, random))
                .decimals(list(List.of(new BigDecimal("1"), new BigDecimal("-0.5")), random))
                .bools(list(BOOLEANS, random))
                .instants(list(INSTANTS, random))
                .dates(list(DATES, random))
                .uuids(list(UUIDS, random))
                .jsons(list(JSONS, random))
                .blobs(list(BYTES, random))
                .statuses(list(STATUSES, random));
    }

    static SampleCreate.Ready fillScalars(SampleCreate.Ready c, Random random) {
        return c.aText(one(TEXTS, random))
                .aVarchar(one(TEXTS, random))
                .aChar(one(WORDS, random))
                .aCitext(one(TEXTS, random))
                .aBool(one(BOOLEANS, random))
                .aSmall(one(SMALLS, random))
                .aInt(one(INTS, random))
                .aBig(one(LONGS, random))
                .aOid(one(OIDS, random))
                .aReal(one(FLOATS, random))
                .aDouble(one(DOUBLES, random))
                .aNumeric(one(DECIMALS, random))
                .aMoney(one(MONEYS, random))
                .aTimestamptz(one(INSTANTS, random))
                .aTimestamp(one(TIMESTAMPS, random))
                .aDate(one(DATES, random))
                .aTime(one(TIMES, random))
                .aTimetz(one(ZONED_TIMES, random))
                .aUuid(one(UUIDS, random))
                .aJson(one(JSONS, random))
                .aJsonb(one(JSONS, random))
                .aBytes(one(BYTES, random))
                .aBit(one(bits("00000", "10101"), random))
                .aVarbit(one(bits("", "1", "010101010101"), random))
                .anInet(one(inets("10.0.0.1", "10.0.0.0/8", "::1", "2001:db8::/32"), random))
                .anXml(one(List.of("<a/>", "<a b=\"c\">\u00e9</a>"), random))
                .aStatus(one(STATUSES, random));
    }

    /** Of those types whose values a COPY takes in binary. */
    static SampleCreate.Ready fillPlain(SampleCreate.Ready c, Random random) {
        return c.aText(one(TEXTS, random))
                .aVarchar(one(TEXTS, random))
                .aChar(one(WORDS, random))
                .aCitext(one(TEXTS, random))
                .aBool(one(BOOLEANS, random))
                .aInt(one(INTS, random))
                .aBig(one(LONGS, random))
                .aReal(one(FLOATS, random))
                .aDouble(one(DOUBLES, random))
                .aNumeric(one(DECIMALS, random))
                .aTimestamptz(one(INSTANTS, random))
                .aTimestamp(one(TIMESTAMPS, random))
                .aDate(one(DATES, random))
                .aUuid(one(UUIDS, random))
                .aJson(one(JSONS, random))
                .aJsonb(one(JSONS, random))
                .aBytes(one(BYTES, random))
                .aStatus(one(STATUSES, random));
    }

    /** The values that a row was filled with from this seed; char(n) is padded by PostgreSQL. */
    static void assertSame(Sample read, Random random) {
        assertThat(read.aText()).isEqualTo(one(TEXTS, random));
        assertThat(read.aVarchar()).isEqualTo(one(TEXTS, random));
        String word = one(WORDS, random);
        assertThat(read.aChar() == null ? null : read.aChar().stripTrailing())
                .isEqualTo(word == null ? null : word.stripTrailing());
        assertThat(read.aCitext()).isEqualTo(one(TEXTS, random));
        assertThat(read.aBool()).isEqualTo(one(BOOLEANS, random));
        assertThat(read.aSmall()).isEqualTo(one(SMALLS, random));
        assertThat(read.aInt()).isEqualTo(one(INTS, random));
        assertThat(read.aBig()).isEqualTo(one(LONGS, random));
        assertThat(read.aOid()).isEqualTo(one(OIDS, random));
        assertThat((Object) read.aReal()).isEqualTo(one(FLOATS, random));
        assertThat((Object) read.aDouble()).isEqualTo(one(DOUBLES, random));
        assertThat(read.aNumeric()).isEqualTo(one(DECIMALS, random));
        assertThat(read.aMoney()).isEqualTo(one(MONEYS, random));
        assertThat(read.aTimestamptz()).isEqualTo(one(INSTANTS, random));
        assertThat(read.aTimestamp()).isEqualTo(one(TIMESTAMPS, random));
        assertThat(read.aDate()).isEqualTo(one(DATES, random));
        assertThat(read.aTime()).isEqualTo(one(TIMES, random));
        assertThat((Object) read.aTimetz()).isEqualTo(one(ZONED_TIMES, random));
        assertThat(read.aUuid()).isEqualTo(one(UUIDS, random));
    }

    private static <V> @Nullable V one(List<V> values, Random random) {
        int index = random.nextInt(values.size() + 1);
        return index == values.size() ? null : values.get(index);
    }

    private static <V> List<V> list(List<V> values, Random random) {
        List<V> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(values.get(random.nextInt(values.size())));
        }
        return list;
    }

    private static List<BigDecimal> decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }

    private static List<Json> jsons(String... values) {
        return Arrays.stream(values).map(Json::new).toList();
    }

    private static List<BitString> bits(String... values) {
        return Arrays.stream(values).map(BitString::new).toList();
    }

    private static List<Inet> inets(String... values) {
        return Arrays.stream(values).map(Inet::parse).toList();
    }
}
