package dev.ashlar.runtime.types;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** The values of the types that PostgreSQL has and the JDK has not. */
final class PostgresKinds {
    private static final Point ORIGIN = new Point(0, 0);
    private static final Point ODD = new Point(-0.0, Double.NaN);
    private static final Point FAR = new Point(Double.NEGATIVE_INFINITY, 1e300);

    private PostgresKinds() {}

    static List<Kind<?>> all() {
        return Stream.of(networks(), shapes(), ranges(), multiranges(), words())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Kind<?>> networks() {
        return List.of(
                Kind.text(
                        "bit", r -> bits(r, 5), new BitString("00000"), new BitString("10101"), new BitString("11111")),
                Kind.text(
                        "varbit",
                        r -> bits(r, r.nextInt(80)),
                        new BitString(""),
                        new BitString("1"),
                        new BitString("010101010101")),
                Kind.text(
                        "inet",
                        r -> Inet.of(Any.bytes(r, r.nextBoolean() ? 4 : 16), r.nextInt(33)),
                        inets(
                                "10.0.0.1",
                                "10.0.0.1/8",
                                "0.0.0.0/0",
                                "::1",
                                "2001:db8::1/32",
                                "::ffff:10.0.0.1",
                                "255.255.255.255/31")),
                Kind.text(
                        "cidr",
                        PostgresKinds::cidr,
                        cidrs(
                                "10.1.0.0/16",
                                "0.0.0.0/0",
                                "10.1.2.3/32",
                                "2001:db8::/32",
                                "::/0",
                                "::ffff:10.0.0.1/128")),
                Kind.text(
                        "macaddr",
                        r -> MacAddress.of(Any.bytes(r, 6)),
                        MacAddress.parse("00:00:00:00:00:00"),
                        MacAddress.parse("ff:ff:ff:ff:ff:ff")),
                Kind.text("macaddr8", r -> MacAddress.of(Any.bytes(r, 8)), MacAddress.parse("08:00:2b:01:02:03:04:05")),
                Kind.text("pgLsn", r -> new Lsn(r.nextLong()), new Lsn(0), new Lsn(-1), Lsn.parse("16/B374D848")));
    }

    private static List<Kind<?>> shapes() {
        return List.of(
                Kind.text("point", Any::point, ORIGIN, ODD, FAR, new Point(Double.MIN_VALUE, Double.MAX_VALUE)),
                Kind.text(
                        "line",
                        r -> new Line(1 + r.nextInt(9), Any.number(r), Any.number(r)),
                        new Line(1, -2.5, 1e300),
                        new Line(0, -1, 0)),
                Kind.text(
                        "lseg",
                        r -> new LineSegment(Any.point(r), Any.point(r)),
                        new LineSegment(ORIGIN, ORIGIN),
                        new LineSegment(ODD, FAR)),
                Kind.text(
                        "box",
                        r -> new Box(Any.point(r), Any.point(r)),
                        new Box(ORIGIN, ORIGIN),
                        new Box(ODD, FAR),
                        new Box(new Point(1, 5), new Point(3, 4))),
                Kind.text(
                        "path",
                        r -> new Path(Any.points(r), r.nextBoolean()),
                        new Path(List.of(ORIGIN), true),
                        new Path(List.of(ORIGIN, FAR, ODD), false)),
                Kind.text(
                        "polygon",
                        r -> new Polygon(Any.points(r)),
                        new Polygon(List.of(ORIGIN)),
                        new Polygon(List.of(ORIGIN, ODD, FAR))),
                Kind.text(
                        "circle",
                        r -> new Circle(Any.point(r), r.nextDouble()),
                        new Circle(ORIGIN, 0),
                        new Circle(FAR, Double.POSITIVE_INFINITY)));
    }

    private static List<Kind<?>> ranges() {
        return List.of(
                Kind.text(
                        "int4range",
                        Any.range(Random::nextInt),
                        Range.empty(),
                        Range.all(),
                        Range.closed(1, 5),
                        Range.open(1, 2),
                        Range.atMost(7),
                        Range.closedOpen(Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Kind.text(
                        "int8range",
                        Any.range(Random::nextLong),
                        Range.empty(),
                        Range.atLeast(Long.MIN_VALUE),
                        Range.lessThan(Long.MAX_VALUE)),
                Kind.text(
                        "numrange",
                        Any.range(Any::numeric),
                        Range.empty(),
                        Range.openClosed(new BigDecimal("1.10"), new BigDecimal("2.000")),
                        Range.closed(BigDecimal.ONE, BigDecimal.ONE),
                        Range.open(BigDecimal.ONE, BigDecimal.ONE),
                        Range.greaterThan(new BigDecimal("-0.5"))),
                Kind.of(
                        "tsrange",
                        Any.range(Any::timestamp),
                        Range.empty(),
                        "empty",
                        Range.closed(LocalDateTime.of(-43, 3, 15, 12, 0), LocalDateTime.MAX),
                        "[0044-03-15 12:00:00 BC,infinity]",
                        Range.open(LocalDateTime.MIN, LocalDateTime.of(10_000, 1, 1, 0, 0)),
                        "(-infinity,10000-01-01)"),
                Kind.of(
                        "tstzrange",
                        Any.range(Any::moment),
                        Range.all(),
                        "(,)",
                        Range.open(Instant.MIN, Instant.MAX),
                        "(-infinity,infinity)",
                        Range.closedOpen(Instant.EPOCH, Instant.ofEpochSecond(0, 1_000)),
                        "[1970-01-01 00:00:00+00,1970-01-01 00:00:00.000001+00)"),
                Kind.of(
                        "daterange",
                        Any.range(Any::date),
                        Range.empty(),
                        "empty",
                        Range.closed(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29)),
                        "[2024-02-28,2024-02-29]",
                        Range.openClosed(LocalDate.MIN, LocalDate.MAX),
                        "(-infinity,infinity]",
                        Range.open(LocalDate.of(-43, 3, 15), LocalDate.of(1, 1, 1)),
                        "(0044-03-15 BC,0001-01-01)"));
    }

    private static List<Kind<?>> multiranges() {
        return List.of(
                Kind.text(
                        "int4multirange",
                        Any.ranges(Random::nextInt),
                        Multirange.of(),
                        Multirange.of(Range.<Integer>all()),
                        Multirange.of(Range.closed(5, 6), Range.closed(1, 2), Range.closedOpen(3, 4), Range.empty())),
                Kind.text(
                        "int8multirange",
                        Any.ranges(Random::nextLong),
                        Multirange.of(),
                        Multirange.of(Range.atMost(1L), Range.atLeast(9L))),
                Kind.text(
                        "nummultirange",
                        Any.ranges(Any::numeric),
                        Multirange.of(),
                        Multirange.of(
                                Range.open(BigDecimal.ONE, BigDecimal.TEN),
                                Range.open(BigDecimal.TEN, new BigDecimal("11.0")))),
                Kind.of(
                        "tsmultirange",
                        Any.ranges(Any::timestamp),
                        Multirange.of(),
                        "{}",
                        Multirange.of(
                                Range.lessThan(LocalDateTime.of(0, 1, 1, 0, 0)), Range.atLeast(LocalDateTime.MAX)),
                        "{(,0001-01-01 BC),[infinity,)}"),
                Kind.of(
                        "tstzmultirange",
                        Any.ranges(Any::moment),
                        Multirange.of(Range.<Instant>all()),
                        "{(,)}",
                        Multirange.of(Range.closed(Instant.EPOCH, Instant.EPOCH)),
                        "{[1970-01-01 00:00:00+00,1970-01-01 00:00:00+00]}"),
                Kind.of(
                        "datemultirange",
                        Any.ranges(Any::date),
                        Multirange.of(),
                        "{}",
                        Multirange.of(Range.lessThan(LocalDate.EPOCH), Range.atLeast(LocalDate.MAX)),
                        "{(,1970-01-01),[infinity,)}"));
    }

    private static List<Kind<?>> words() {
        return List.of(
                Kind.text(
                        "interval",
                        r -> new Interval(r.nextInt(), r.nextInt(), r.nextLong()),
                        Interval.ZERO,
                        new Interval(14, -3, -14_706_700_000L),
                        new Interval(-1, 400, 360_000_000_000L),
                        new Interval(0, 0, Long.MAX_VALUE),
                        new Interval(0, 0, Long.MIN_VALUE),
                        new Interval(Integer.MAX_VALUE, Integer.MIN_VALUE, 1),
                        new Interval(0, 0, -1),
                        Interval.INFINITY,
                        Interval.MINUS_INFINITY),
                Kind.text(
                        "hstore",
                        PostgresKinds::hstore,
                        new Hstore(Map.of()),
                        new Hstore(Map.of("a \"\\", "b,=>{}")),
                        Hstore.parse("\"\"=>NULL, \"NULL\"=>\"NULL\", \"x\"=>\"\"")),
                Kind.text(
                        "tsvector",
                        r -> "'" + Any.word(r) + "':" + (1 + r.nextInt(16_383)),
                        "",
                        "'a':1A 'b c':2",
                        "'''':3 '\\\\':16383",
                        "'b'"),
                Kind.text("tsquery", r -> "'" + Any.word(r) + "'", "", "'a' & !'b'", "'a' <-> ( 'b' | 'c':*AB )"),
                Kind.text("ltree", r -> Any.word(r) + "." + Any.word(r), "", "Top.Science"),
                Kind.text("lquery", r -> Any.word(r) + ".*", "*.a", "a@.*{1,2}.!b|c*"),
                Kind.text("ltxtquery", Any::word, "a & b*", "!a"),
                Kind.text("jsonpath", r -> "$.\"" + Any.word(r) + "\"", "$", "$.\"a\"[*]?(@.\"b\" > 1)"),
                Kind.text("pgSnapshot", r -> "10:20:" + (11 + r.nextInt(8)), "10:10:", "10:20:10,14,15"),
                Kind.text("regclass", r -> "pg_class", "pg_class", "every", "-"),
                Kind.text("regtype", r -> "integer", "integer", "timestamp with time zone", "integer[]"),
                Kind.text("internalChar", r -> Any.word(r).substring(0, 1), "a", "", "\"", " "),
                Kind.text("regproc", r -> "now", "now", "-"),
                Kind.text("regprocedure", r -> "now()", "lower(text)", "-"),
                Kind.text("regnamespace", r -> "public", "pg_catalog", "-"),
                Kind.text("regrole", r -> "pg_monitor", "pg_monitor", "-"),
                Kind.text("regconfig", r -> "english", "simple", "-"),
                Kind.text("xid8", r -> Long.toUnsignedString(r.nextLong()), "0", "18446744073709551615"),
                Kind.text("tid", r -> "(" + r.nextInt(99) + ",1)", "(0,1)", "(4294967295,65535)"),
                Kind.text("cube", r -> "(" + r.nextInt(99) + ", 0.5)", "(1)", "(1, 2),(3, 4)", "(-0)"),
                Kind.of(
                        "address",
                        PostgresKinds::address,
                        new Address(null, null, null, null, null, null),
                        "(,,,,,)",
                        new Address("", "1, \"a\"", ORIGIN, Instant.MAX, List.of(), Mood.SO_SO),
                        "(\"\",\"1, \"\"a\"\"\",\"(0,0)\",infinity,\"{}\",\"so, \"\"so\"\"\")",
                        new Address(
                                "a(b)\\",
                                null,
                                FAR,
                                Instant.parse("-0001-01-01T00:00:00Z"),
                                Arrays.asList("x,\"y\\", null, "NULL", ""),
                                Mood.HAPPY),
                        "(\"a(b)\\\\\",,\"(-Infinity,1e300)\",\"0002-01-01 00:00:00+00 BC\",\"{\"\"x,\\\\\"\"y\\\\\\\\\"\",NULL,\"\"NULL\"\",\"\"\"\"}\",happy)"));
    }

    private static Address address(Random random) {
        return new Address(
                Any.text(random),
                Any.word(random),
                Any.point(random),
                Any.moment(random),
                List.of(Any.text(random), Any.text(random)),
                Mood.SO_SO);
    }

    private static Hstore hstore(Random random) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            pairs.put(Any.text(random), Any.text(random));
        }
        return new Hstore(pairs);
    }

    private static BitString bits(Random random, int length) {
        StringBuilder digits = new StringBuilder();
        random.ints(length, 0, 2).forEach(digits::append);
        return new BitString(digits.toString());
    }

    private static Cidr cidr(Random random) {
        return Inet.of(Any.bytes(random, random.nextBoolean() ? 4 : 16), random.nextInt(33))
                .network();
    }

    private static Inet[] inets(String... values) {
        return Stream.of(values).map(Inet::parse).toArray(Inet[]::new);
    }

    private static Cidr[] cidrs(String... values) {
        return Stream.of(values).map(Cidr::parse).toArray(Cidr[]::new);
    }
}
