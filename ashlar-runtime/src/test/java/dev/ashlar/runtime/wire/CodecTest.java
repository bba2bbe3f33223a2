package dev.ashlar.runtime.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.StatementFailed;
import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of values, each sent through every way that a value can travel; PostgreSQL says what it got. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // NULL travels too
class CodecTest {
    private static TemporaryDatabase postgres;
    private static Database db;

    private enum Mood {
        HAPPY,
        SO_SO
    }

    private static final PgType<Mood> MOOD =
            PgType.enumerated("\"Mood\"", Mood.class, mood -> mood == Mood.HAPPY ? "happy" : "so, \"so\"");

    @BeforeAll
    static void connect() {
        postgres = EmbeddedPostgres.temporaryDatabase();
        db = Database.connect(postgres.ownerUrl() + "&connection_limit=2");
        run("create extension citext");
        run("create extension if not exists hstore");
        run("create extension if not exists ltree");
        run("create type \"Pair\" as (text text, numbers int[])");
        run("create type \"Mood\" as enum ('happy', 'so, \"so\"')");
    }

    @AfterAll
    static void close() {
        db.close();
        postgres.close();
    }

    static Stream<CodecCase<?>> cases() {
        return Stream.of(
                CodecCase.of(
                        PgType.UUID,
                        UUID.fromString("00000000-0000-0000-0000-000000000000"),
                        "00000000-0000-0000-0000-000000000000",
                        UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"),
                        "ffffffff-ffff-7fff-bfff-ffffffffffff"),
                CodecCase.of(
                        PgType.STRING,
                        "",
                        "",
                        "NULL",
                        "NULL",
                        "null",
                        "null",
                        "{a,\"b\"}",
                        "{a,\"b\"}",
                        "it's \\ \n\r\t",
                        "it's \\ \n\r\t",
                        "\u20ac \ud83d\ude00 \u0001\u007f\u00a0\u2028",
                        "\u20ac \ud83d\ude00 \u0001\u007f\u00a0\u2028",
                        " a ",
                        " a ",
                        "$1 ? ?? {fn x}",
                        "$1 ? ?? {fn x}"),
                CodecCase.of(PgType.VARCHAR, "x,y", "x,y", "", ""),
                CodecCase.of(PgType.CHAR, "abc", "abc"),
                CodecCase.of(PgType.CITEXT, "MiXed", "MiXed"),
                CodecCase.of(PgType.XML, "<a b=\"c\">d</a>", "<a b=\"c\">d</a>"),
                CodecCase.of(PgType.BOOLEAN, true, "true", false, "false"),
                CodecCase.of(PgType.SMALLINT, -32768, "-32768", 32767, "32767", 0, "0"),
                CodecCase.of(PgType.INTEGER, Integer.MIN_VALUE, "-2147483648", Integer.MAX_VALUE, "2147483647"),
                CodecCase.of(
                        PgType.BIGINT, Long.MIN_VALUE, "-9223372036854775808", Long.MAX_VALUE, "9223372036854775807"),
                CodecCase.of(PgType.OID, 0L, "0", 4_294_967_295L, "4294967295"),
                CodecCase.of(
                        PgType.REAL,
                        0.1f,
                        "0.1",
                        -0.0f,
                        "-0",
                        Float.NaN,
                        "NaN",
                        Float.NEGATIVE_INFINITY,
                        "-Infinity",
                        Float.MIN_VALUE,
                        "1e-45",
                        Float.MAX_VALUE,
                        "3.4028235e+38"),
                CodecCase.of(
                        PgType.DOUBLE,
                        0.1,
                        "0.1",
                        -0.0,
                        "-0",
                        Double.NaN,
                        "NaN",
                        Double.POSITIVE_INFINITY,
                        "Infinity",
                        Double.MIN_VALUE,
                        "5e-324",
                        1e22,
                        "1e+22"),
                CodecCase.of(
                        PgType.NUMERIC,
                        new BigDecimal("1.500"),
                        "1.500",
                        new BigDecimal("0"),
                        "0",
                        new BigDecimal("-0.00"),
                        "0.00",
                        new BigDecimal("12345678901234567890123456789.000000000000000000001"),
                        "12345678901234567890123456789.000000000000000000001",
                        new BigDecimal("0.0000000001"),
                        "0.0000000001",
                        new BigDecimal("100000"),
                        "100000"),
                CodecCase.of(PgType.MONEY, new BigDecimal("1234.50"), "$1,234.50", new BigDecimal("-0.05"), "-$0.05"),
                CodecCase.of(
                        PgType.TIMESTAMPTZ,
                        Instant.parse("2026-02-28T23:59:59.123456Z"),
                        "2026-02-28 23:59:59.123456+00",
                        Instant.EPOCH,
                        "1970-01-01 00:00:00+00",
                        Instant.MAX,
                        "infinity",
                        Instant.MIN,
                        "-infinity",
                        Instant.parse("0000-12-31T23:00:00Z"),
                        "0001-12-31 23:00:00+00 BC",
                        Instant.parse("-4712-01-01T00:00:00Z"),
                        "4713-01-01 00:00:00+00 BC",
                        Instant.parse("1582-10-10T00:00:00Z"),
                        "1582-10-10 00:00:00+00",
                        Instant.parse("1883-11-18T12:00:00.5Z"),
                        "1883-11-18 12:00:00.5+00"),
                CodecCase.of(
                        PgType.TIMESTAMP,
                        LocalDateTime.parse("2026-03-29T02:30:00"),
                        "2026-03-29 02:30:00",
                        LocalDateTime.MAX,
                        "infinity",
                        LocalDateTime.MIN,
                        "-infinity",
                        LocalDateTime.of(-43, 3, 15, 12, 0, 0, 1000),
                        "0044-03-15 12:00:00.000001 BC",
                        LocalDateTime.of(0, 2, 29, 0, 0),
                        "0001-02-29 00:00:00 BC",
                        LocalDateTime.of(12026, 1, 1, 0, 0),
                        "12026-01-01 00:00:00"),
                CodecCase.of(
                        PgType.DATE,
                        LocalDate.of(2024, 2, 29),
                        "2024-02-29",
                        LocalDate.MAX,
                        "infinity",
                        LocalDate.MIN,
                        "-infinity",
                        LocalDate.of(-43, 3, 15),
                        "0044-03-15 BC",
                        LocalDate.of(1500, 2, 28),
                        "1500-02-28",
                        LocalDate.of(5_874_897, 12, 31),
                        "5874897-12-31"),
                CodecCase.of(
                        PgType.TIME,
                        LocalTime.MIDNIGHT,
                        "00:00:00",
                        LocalTime.of(23, 59, 59, 999_999_000),
                        "23:59:59.999999",
                        LocalTime.MAX,
                        "24:00:00",
                        LocalTime.of(7, 5),
                        "07:05:00"),
                CodecCase.of(
                        PgType.TIMETZ,
                        OffsetTime.parse("12:30:00.25+05:30"),
                        "12:30:00.25+05:30",
                        OffsetTime.parse("00:00:00-08:00"),
                        "00:00:00-08",
                        OffsetTime.parse("01:00Z"),
                        "01:00:00+00"),
                CodecCase.of(
                        PgType.JSON,
                        new Json("{ \"b\":1, \"a\" : [null]}"),
                        "{ \"b\":1, \"a\" : [null]}",
                        new Json("null"),
                        "null",
                        new Json("\"\\\\ \\\"\""),
                        "\"\\\\ \\\"\""),
                CodecCase.of(
                        PgType.JSONB,
                        new Json("{\"a\": [1, null], \"b\": \"x\"}"),
                        "{\"a\": [1, null], \"b\": \"x\"}",
                        new Json("null"),
                        "null"),
                CodecCase.of(PgType.BYTEA, Bytes.of(), "\\x", Bytes.of(allBytes()), "\\x" + hex()),
                CodecCase.of(MOOD, Mood.HAPPY, "happy", Mood.SO_SO, "so, \"so\""));
    }

    @ParameterizedTest
    @MethodSource({"cases", "dev.ashlar.runtime.wire.PostgresValues#cases"})
    <T> void travelsAsParameterAndColumn(CodecCase<T> one) {
        for (int i = 0; i < one.values().size(); i++) {
            T value = one.values().get(i);
            // more often than prepareThreshold: the driver turns to its binary form on the way
            for (int round = 0; round < 7; round++) {
                assertThat(readBack(one.type(), value)).isEqualTo(value);
            }
            assertThat(asText(one.type(), value)).isEqualTo(one.texts().get(i));
        }
        assertThat(readBack(one.type(), null)).isNull();
    }

    @ParameterizedTest
    @MethodSource({"cases", "dev.ashlar.runtime.wire.PostgresValues#cases"})
    <T> void travelsInsideAnArray(CodecCase<T> one) {
        PgType<List<T>> list = PgType.listOf(one.type());
        List<T> withNull = new ArrayList<>(one.values());
        withNull.add(null);

        for (int round = 0; round < 7; round++) {
            assertThat(readBack(list, one.values())).isEqualTo(one.values());
            assertThat(readBack(list, withNull)).isEqualTo(withNull);
        }
        assertThat(readBack(list, List.of())).isEmpty();
        assertThat(readBack(list, null)).isNull();
        assertThat(readBack(list, Arrays.asList((T) null))).containsExactly((T) null);
    }

    @Test
    void whatTextCannotHoldIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> readBack(PgType.STRING, "a\u0000b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter 1")
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> readBack(PgType.listOf(PgType.STRING), List.of("\ud83d")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half a surrogate pair at index 0");
        assertThatThrownBy(() -> readBack(PgType.JSONB, new Json("\"\u0000\""))).hasMessageContaining("NUL");
    }

    @Test
    void whatTheServerRefusesHasItsState() {
        assertThatThrownBy(() -> readBack(PgType.SMALLINT, 40_000))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22003"));
        assertThatThrownBy(() -> readBack(PgType.JSONB, new Json("{")))
                .isInstanceOfSatisfying(
                        StatementFailed.class, e -> assertThat(e.sqlState()).isEqualTo("22P02"));
    }

    @Test
    void whatJavaCannotHoldIsToldAndNotGuessed() {
        assertThatThrownBy(() -> read("select 'NaN'::numeric", PgType.NUMERIC))
                .hasMessageContaining("has no BigDecimal");
        assertThatThrownBy(() -> read("select array[[1,2],[3,4]]", PgType.listOf(PgType.INTEGER)))
                .hasMessageContaining("more than one dimension");
        assertThatThrownBy(() -> read("select 'unknown'", MOOD)).hasMessageContaining("does not know");
    }

    @Test
    void timesAreRoundedToMicroseconds() {
        assertThat(readBack(PgType.TIMESTAMPTZ, Instant.ofEpochSecond(0, 1_499)))
                .isEqualTo(Instant.ofEpochSecond(0, 1_000));
        assertThat(readBack(PgType.TIMESTAMPTZ, Instant.ofEpochSecond(0, 1_500)))
                .isEqualTo(Instant.ofEpochSecond(0, 2_000));
        assertThat(readBack(PgType.listOf(PgType.TIMESTAMPTZ), List.of(Instant.ofEpochSecond(0, 1_500))))
                .containsExactly(Instant.ofEpochSecond(0, 2_000));
    }

    @Test
    void zonesWithSecondsAndArraysWithBoundsAreRead() {
        assertThat(read("select array['1880-01-01 00:00:00+00:53:28'::timestamptz]", PgType.listOf(PgType.TIMESTAMPTZ)))
                .containsExactly(Instant.parse("1879-12-31T23:06:32Z"));
        assertThat(read("select '[5:6]={1,2}'::int[]", PgType.listOf(PgType.INTEGER)))
                .containsExactly(1, 2);
    }

    private static byte[] allBytes() {
        byte[] bytes = new byte[256];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);
        return bytes;
    }

    private static String hex() {
        StringBuilder out = new StringBuilder();
        IntStream.range(0, 256).forEach(i -> out.append(String.format("%02x", i)));
        return out.toString();
    }

    private static <T> T readBack(PgType<T> type, T value) {
        String sql = "select (" + type.placeholder() + "::" + type.sqlName() + ")" + type.readCast();
        return db.session()
                .query(new Statement(sql, List.of(new Parameter(type, value))), row -> row.get(0, type))
                .get(0);
    }

    /** In UTC, with the dollar for money, whatever this machine has. */
    private static <T> String asText(PgType<T> type, T value) {
        String sql = "select (" + type.placeholder() + "::" + type.sqlName() + ")::text";
        return db.transaction(tx -> {
            tx.execute(new Statement("set local timezone to 'UTC'", List.of()));
            tx.execute(new Statement("set local lc_monetary to 'C'", List.of()));
            String text = tx.query(
                            new Statement(sql, List.of(new Parameter(type, value))), row -> row.get(0, PgType.STRING))
                    .get(0);
            return text;
        });
    }

    private static <T> T read(String sql, PgType<T> type) {
        return db.session()
                .query(new Statement(sql, List.of()), row -> row.get(0, type))
                .get(0);
    }

    private static void run(String sql) {
        db.session().execute(new Statement(sql, List.of()));
    }
}
