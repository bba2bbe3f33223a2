package dev.ashlar.runtime.types;

import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** The values of every column: here those of types that the schema language has a word for. */
final class Kinds {
    private Kinds() {}

    static List<Kind<?>> all() {
        return Stream.of(texts(), numbers(), times(), others(), PostgresKinds.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind<?>> texts() {
        return List.of(
                Kind.text(
                        "text",
                        Any::text,
                        "",
                        " ",
                        "NULL",
                        "null",
                        "{}",
                        "\"",
                        "\\",
                        "'",
                        "a,b",
                        "\\N",
                        "\\.",
                        "%_",
                        "a ",
                        "\ud83d\ude00"),
                Kind.text("varchar", Any::text, "", " ", "NULL", "\"\\", "\n", "\t\b\f\r", "x".repeat(40), "abc   "),
                Kind.text("bpchar", Any::word, "abcdefgh", "        ", "ABC", "\u00e9", "", "a b   ")
                        .judgedByPostgres(),
                Kind.text("citext", Any::text, "MiXed", "", "NULL", "STRASSE", " "),
                Kind.text("email", r -> Any.word(r) + "@" + Any.word(r), "Ann@Example.com", "@", "\"a,b\"@{c}"),
                Kind.text(
                        "xml",
                        r -> "<a b=\"" + Any.word(r) + "\">" + Any.word(r) + "</a>",
                        "<a/>",
                        "<a b=\"c\">\u00e9</a>",
                        "",
                        "a<b/>c",
                        "<!--c--><a>&lt;\n</a>",
                        "<a><![CDATA[<,\"]]></a>"),
                Kind.text("name", Any::word, "", "NULL", "a".repeat(63), "A \"b\" c"),
                Kind.of("mood", r -> Mood.SO_SO, Mood.HAPPY, "happy", Mood.SO_SO, "so, \"so\""));
    }

    private static List<Kind<?>> numbers() {
        return List.of(
                Kind.text("bool", Random::nextBoolean, true, false),
                Kind.text("int2", r -> (int) (short) r.nextInt(), 0, -1, 32767, -32768),
                Kind.text("int4", Random::nextInt, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE),
                Kind.text("int8", Random::nextLong, 0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE),
                Kind.text("oid", r -> r.nextInt() & 0xFFFF_FFFFL, 0L, 1L, 2_147_483_648L, 4_294_967_295L),
                Kind.text(
                        "float4",
                        r -> Float.intBitsToFloat(r.nextInt() & 0xFF7F_FFFF),
                        0f,
                        -0f,
                        0.1f,
                        Float.NaN,
                        Float.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY,
                        Float.MAX_VALUE,
                        Float.MIN_VALUE,
                        Float.MIN_NORMAL,
                        16777216f),
                Kind.text(
                        "float8",
                        Any::number,
                        0d,
                        -0d,
                        0.1,
                        1e-300,
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MAX_VALUE,
                        Double.MIN_VALUE,
                        Double.MIN_NORMAL,
                        9007199254740992d,
                        1e22),
                Kind.text(
                                "numeric",
                                Any::numeric,
                                decimals(
                                        "0",
                                        "0.000",
                                        "-0.00",
                                        "1.50",
                                        "1E+10",
                                        "1E-20",
                                        "-12345678901234567890.123456789012345678901234567890",
                                        "1E+1000",
                                        "7E-1000"))
                        .judgedByPostgres(),
                Kind.text(
                                "scaled",
                                Any.numeric(18),
                                decimals(
                                        "0",
                                        "1.5",
                                        "-0.0000000001",
                                        "99999999999999999999.9999999999",
                                        "0.00000000005",
                                        "-0.00000000005",
                                        "1E+19"))
                        .judgedByPostgres(),
                Kind.text(
                                "money",
                                Any.numeric(12),
                                decimals(
                                        "0.00",
                                        "-0.01",
                                        "92233720368547758.07",
                                        "-92233720368547758.08",
                                        "0.005",
                                        "1234.5"))
                        .judgedByPostgres());
    }

    private static List<Kind<?>> times() {
        return List.of(
                Kind.of(
                        "timestamptz",
                        Any::moment,
                        Instant.EPOCH,
                        "1970-01-01 00:00:00+00",
                        Instant.MAX,
                        "infinity",
                        Instant.MIN,
                        "-infinity",
                        Instant.parse("2026-11-22T10:11:12.123456Z"),
                        "2026-11-22 10:11:12.123456+00",
                        Instant.parse("1883-11-18T17:00:00Z"),
                        "1883-11-18 17:00:00+00",
                        Instant.parse("-4000-02-03T04:05:06.000001Z"),
                        "4001-02-03 04:05:06.000001+00 BC",
                        Instant.parse("0000-12-31T23:59:59.999999Z"),
                        "0001-12-31 23:59:59.999999+00 BC",
                        Instant.parse("0001-01-01T00:00:00Z"),
                        "0001-01-01 00:00:00+00",
                        Instant.parse("-4713-11-24T00:00:00Z"),
                        "4714-11-24 00:00:00+00 BC",
                        Instant.parse("+10000-01-01T00:00:00Z"),
                        "10000-01-01 00:00:00+00",
                        Instant.parse("+294276-12-31T23:59:59.999999Z"),
                        "294276-12-31 23:59:59.999999+00",
                        Instant.parse("2024-03-31T01:30:00Z"),
                        "2024-03-31 01:30:00+00"),
                Kind.of(
                        "timestamp",
                        Any::timestamp,
                        LocalDateTime.MAX,
                        "infinity",
                        LocalDateTime.MIN,
                        "-infinity",
                        LocalDateTime.parse("2024-03-31T02:30:00"),
                        "2024-03-31 02:30:00",
                        LocalDateTime.parse("2024-10-27T02:30:00.999999"),
                        "2024-10-27 02:30:00.999999",
                        LocalDateTime.of(-43, 3, 15, 12, 0),
                        "0044-03-15 12:00:00 BC",
                        LocalDateTime.of(0, 2, 29, 23, 59, 59),
                        "0001-02-29 23:59:59 BC",
                        LocalDateTime.of(-4713, 11, 24, 0, 0),
                        "4714-11-24 00:00:00 BC",
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000),
                        "9999-12-31 23:59:59.999999",
                        LocalDateTime.of(10_000, 1, 1, 0, 0),
                        "10000-01-01 00:00:00",
                        LocalDateTime.of(294_276, 12, 31, 23, 59, 59, 999_999_000),
                        "294276-12-31 23:59:59.999999"),
                Kind.text(
                                "millis",
                                r -> Instant.ofEpochSecond(r.nextInt(), r.nextInt(1_000_000) * 1_000L),
                                instants(
                                        "2026-11-22T10:11:12.1235Z",
                                        "1999-12-31T23:59:59.9995Z",
                                        "1970-01-01T00:00:00.0005Z",
                                        "2026-11-22T10:11:12.123499Z"))
                        .judgedByPostgres(),
                Kind.text(
                                "seconds",
                                r -> LocalDateTime.ofEpochSecond(
                                        r.nextInt(), r.nextInt(1_000_000) * 1_000, ZoneOffset.UTC),
                                LocalDateTime.parse("2026-11-22T10:11:12.5"),
                                LocalDateTime.parse("1999-12-31T23:59:59.5"),
                                LocalDateTime.parse("1970-01-01T00:00:00.499999"))
                        .judgedByPostgres(),
                Kind.of(
                        "date",
                        Any::date,
                        LocalDate.MAX,
                        "infinity",
                        LocalDate.MIN,
                        "-infinity",
                        LocalDate.EPOCH,
                        "1970-01-01",
                        LocalDate.of(2024, 2, 29),
                        "2024-02-29",
                        LocalDate.of(-43, 3, 15),
                        "0044-03-15 BC",
                        LocalDate.of(0, 1, 1),
                        "0001-01-01 BC",
                        LocalDate.of(1582, 10, 10),
                        "1582-10-10",
                        LocalDate.of(10_000, 1, 1),
                        "10000-01-01",
                        LocalDate.of(-4713, 11, 24),
                        "4714-11-24 BC",
                        LocalDate.of(5_874_897, 12, 31),
                        "5874897-12-31"),
                Kind.of(
                        "time",
                        Any::time,
                        LocalTime.MIDNIGHT,
                        "00:00:00",
                        LocalTime.MAX,
                        "24:00:00",
                        LocalTime.NOON,
                        "12:00",
                        LocalTime.of(23, 59, 59, 999_999_000),
                        "23:59:59.999999",
                        LocalTime.of(0, 0, 0, 1_000),
                        "00:00:00.000001"),
                Kind.of(
                        "timetz",
                        Any::timetz,
                        OffsetTime.parse("00:00:00Z"),
                        "00:00:00+00",
                        OffsetTime.of(LocalTime.MAX, ZoneOffset.UTC),
                        "24:00:00+00",
                        OffsetTime.of(LocalTime.MAX, ZoneOffset.ofHours(-8)),
                        "24:00:00-08",
                        OffsetTime.parse("23:59:59.999999+14:00"),
                        "23:59:59.999999+14:00",
                        OffsetTime.parse("12:34:56-09:30"),
                        "12:34:56-09:30",
                        OffsetTime.parse("12:34:56+05:53:28"),
                        "12:34:56+05:53:28",
                        OffsetTime.parse("12:34:56.5-00:00:01"),
                        "12:34:56.5-00:00:01",
                        OffsetTime.parse("00:00:00+15:59:59"),
                        "00:00:00+15:59:59",
                        OffsetTime.parse("00:00:00-15:59:59"),
                        "00:00:00-15:59:59"));
    }

    private static List<Kind<?>> others() {
        return List.of(
                Kind.text(
                        "uuid",
                        r -> new UUID(r.nextLong(), r.nextLong()),
                        new UUID(0, 0),
                        new UUID(-1, -1),
                        new UUID(1, Long.MIN_VALUE)),
                Kind.text("json", Any::json, jsons()),
                Kind.text("jsonb", Any::json, jsons()).judgedByPostgres(),
                Kind.of(
                        "settings",
                        r -> new Settings(Any.word(r), r.nextInt()),
                        new Settings("", 0),
                        "{\"theme\": \"\", \"size\": 0}",
                        new Settings("a \"b\", {c}", -1),
                        "{\"size\": 5, \"theme\": \"a \\\"b\\\", {c}\", \"size\": -1}"),
                Kind.text("bytea", Any::bytes, Bytes.of(), Bytes.of((byte) 0, (byte) -1, (byte) 127, (byte) 92, (byte)
                        39)));
    }

    private static Json[] jsons() {
        return Stream.of(
                        "null",
                        "{}",
                        "[]",
                        "\"\"",
                        "1.50",
                        "-0",
                        "1e400",
                        "true",
                        "\"\\u00e9 \\\"q\\\" \\\\\"",
                        "{\"b\": 1, \"a\":2, \"b\" : 3}",
                        "{\"a\": [1, {\"b\": null}], \"\": {}}",
                        " [ 1 ,\n2 ] ")
                .map(Json::new)
                .toArray(Json[]::new);
    }

    private static BigDecimal[] decimals(String... values) {
        return Stream.of(values).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static Instant[] instants(String... values) {
        return Stream.of(values).map(Instant::parse).toArray(Instant[]::new);
    }
}
