package dev.ashlar.runtime.wire;

import dev.ashlar.sql.PgType;
import dev.ashlar.sql.value.BitString;
import dev.ashlar.sql.value.Box;
import dev.ashlar.sql.value.Cidr;
import dev.ashlar.sql.value.Circle;
import dev.ashlar.sql.value.Hstore;
import dev.ashlar.sql.value.Inet;
import dev.ashlar.sql.value.Interval;
import dev.ashlar.sql.value.Line;
import dev.ashlar.sql.value.LineSegment;
import dev.ashlar.sql.value.Lsn;
import dev.ashlar.sql.value.MacAddress;
import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Path;
import dev.ashlar.sql.value.Point;
import dev.ashlar.sql.value.Polygon;
import dev.ashlar.sql.value.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of the types that PostgreSQL has and the JDK has not, and of a composite type. */
@SuppressWarnings("NullAway") // NULL travels too
final class PostgresValues {
    private PostgresValues() {}

    static Stream<CodecCase<?>> cases() {
        return Stream.of(
                CodecCase.of(
                        PgType.INTERVAL,
                        Interval.ZERO,
                        "00:00:00",
                        new Interval(14, -3, -14_706_700_000L),
                        "1 year 2 mons -3 days -04:05:06.7",
                        new Interval(-1, 400, 360_000_000_000L),
                        "-1 mons +400 days 100:00:00",
                        new Interval(0, 0, Long.MAX_VALUE),
                        "2562047788:00:54.775807"),
                CodecCase.of(
                        PgType.CIDR,
                        Cidr.parse("10.1.0.0/16"),
                        "10.1.0.0/16",
                        Cidr.parse("0.0.0.0/0"),
                        "0.0.0.0/0",
                        Cidr.parse("2001:db8::/32"),
                        "2001:db8::/32",
                        Cidr.parse("::ffff:10.0.0.1/128"),
                        "::ffff:10.0.0.1/128"),
                CodecCase.of(
                        PgType.INET,
                        Inet.parse("10.1.2.3"),
                        "10.1.2.3/32",
                        Inet.parse("10.1.2.3/8"),
                        "10.1.2.3/8",
                        Inet.parse("::1"),
                        "::1/128",
                        Inet.parse("::ffff:10.0.0.1/96"),
                        "::ffff:10.0.0.1/96"),
                CodecCase.of(PgType.BIT, new BitString("0101"), "0101", new BitString("1"), "1"),
                CodecCase.of(PgType.VARBIT, new BitString("0101"), "0101", new BitString(""), ""),
                CodecCase.of(PgType.MACADDR, MacAddress.parse("08:00:2b:01:02:ff"), "08:00:2b:01:02:ff"),
                CodecCase.of(PgType.MACADDR8, MacAddress.parse("08:00:2b:01:02:03:04:05"), "08:00:2b:01:02:03:04:05"),
                CodecCase.of(PgType.PG_LSN, Lsn.parse("16/B374D848"), "16/B374D848", new Lsn(-1), "FFFFFFFF/FFFFFFFF"),
                CodecCase.of(
                        PgType.POINT,
                        new Point(-0.0, 0.1),
                        "(-0,0.1)",
                        new Point(Double.NaN, Double.NEGATIVE_INFINITY),
                        "(NaN,-Infinity)"),
                CodecCase.of(PgType.LINE, new Line(1, -2.5, 1e300), "{1,-2.5,1e+300}"),
                CodecCase.of(PgType.LSEG, new LineSegment(new Point(1, 2), new Point(3, 4)), "[(1,2),(3,4)]"),
                CodecCase.of(PgType.BOX, new Box(new Point(1, 5), new Point(3, 4)), "(3,5),(1,4)"),
                CodecCase.of(
                        PgType.PATH,
                        new Path(List.of(new Point(1, 2), new Point(3, 4)), true),
                        "((1,2),(3,4))",
                        new Path(List.of(new Point(1, 2)), false),
                        "[(1,2)]"),
                CodecCase.of(PgType.POLYGON, new Polygon(List.of(new Point(1, 2), new Point(3, 4))), "((1,2),(3,4))"),
                CodecCase.of(PgType.CIRCLE, new Circle(new Point(1, 2), 0), "<(1,2),0>"),
                CodecCase.of(
                        PgType.INT4RANGE,
                        Range.closed(1, 5),
                        "[1,6)",
                        Range.open(1, 2),
                        "empty",
                        Range.open(1, 1),
                        "empty",
                        Range.openClosed(1, 1),
                        "empty",
                        Range.all(),
                        "(,)",
                        Range.atMost(7),
                        "(,8)",
                        Range.empty(),
                        "empty"),
                CodecCase.of(PgType.INT8RANGE, Range.atLeast(Long.MIN_VALUE), "[-9223372036854775808,)"),
                CodecCase.of(
                        PgType.NUMRANGE,
                        Range.openClosed(new BigDecimal("1.10"), new BigDecimal("2.000")),
                        "(1.10,2.000]",
                        Range.open(BigDecimal.ONE, BigDecimal.ONE),
                        "empty"),
                CodecCase.of(
                        PgType.TSRANGE,
                        Range.closed(LocalDateTime.of(-43, 3, 15, 12, 0), LocalDateTime.MAX),
                        "[\"0044-03-15 12:00:00 BC\",infinity]"),
                CodecCase.of(
                        PgType.TSTZRANGE,
                        Range.closedOpen(Instant.EPOCH, Instant.ofEpochSecond(0, 1_000)),
                        "[\"1970-01-01 00:00:00+00\",\"1970-01-01 00:00:00.000001+00\")",
                        Range.open(Instant.MIN, Instant.MAX),
                        "(-infinity,infinity)"),
                CodecCase.of(
                        PgType.DATERANGE,
                        Range.closed(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29)),
                        "[2024-02-28,2024-03-01)",
                        Range.openClosed(LocalDate.MIN, LocalDate.MAX),
                        "(-infinity,infinity]"),
                CodecCase.of(
                        PgType.INT4MULTIRANGE,
                        Multirange.of(Range.closed(5, 6), Range.closed(1, 2), Range.closedOpen(3, 4), Range.empty()),
                        "{[1,4),[5,7)}",
                        Multirange.of(),
                        "{}"),
                CodecCase.of(
                        PgType.NUMMULTIRANGE,
                        Multirange.of(
                                Range.open(BigDecimal.ONE, BigDecimal.TEN),
                                Range.closed(BigDecimal.TEN, new BigDecimal(11)),
                                Range.greaterThan(new BigDecimal(11))),
                        "{(1,)}"),
                CodecCase.of(
                        PgType.DATEMULTIRANGE,
                        Multirange.of(Range.lessThan(LocalDate.EPOCH), Range.atLeast(LocalDate.MAX)),
                        "{(,1970-01-01),[infinity,)}"),
                CodecCase.of(
                        PgType.HSTORE,
                        new Hstore(Map.of()),
                        "",
                        new Hstore(Map.of("a \"\\", "b,=>{}")),
                        "\"a \\\"\\\\\"=>\"b,=>{}\"",
                        Hstore.parse("\"\"=>NULL, \"NULL\"=>\"NULL\""),
                        "\"\"=>NULL, \"NULL\"=>\"NULL\""),
                CodecCase.of(PgType.named("tsvector"), "'a':1A 'b c':2", "'a':1A 'b c':2"),
                CodecCase.of(PgType.named("ltree"), "Top.Science", "Top.Science", "", ""),
                CodecCase.of(
                        PAIR,
                        new Pair("a, \"b\" \\ (c)", List.of(1, 2)),
                        "(\"a, \"\"b\"\" \\\\ (c)\",\"{1,2}\")",
                        new Pair("", null),
                        "(\"\",)",
                        new Pair(null, null),
                        "(,)"));
    }

    record Pair(@Nullable String text, @Nullable List<Integer> numbers) {}

    private static final PgType<Pair> PAIR = PgType.composite(
            "\"Pair\"",
            List.of(PgType.STRING, PgType.listOf(PgType.INTEGER)),
            pair -> Arrays.asList(pair.text(), pair.numbers()),
            row -> new Pair(row.get(0, PgType.STRING), row.get(1, PgType.listOf(PgType.INTEGER))));
}
