package dev.ashlar.sql;

import dev.ashlar.sql.value.BitString;
import dev.ashlar.sql.value.Box;
import dev.ashlar.sql.value.Cidr;
import dev.ashlar.sql.value.Circle;
import dev.ashlar.sql.value.Geometry;
import dev.ashlar.sql.value.Hstore;
import dev.ashlar.sql.value.Inet;
import dev.ashlar.sql.value.Interval;
import dev.ashlar.sql.value.Line;
import dev.ashlar.sql.value.LineSegment;
import dev.ashlar.sql.value.Lsn;
import dev.ashlar.sql.value.MacAddress;
import dev.ashlar.sql.value.Path;
import dev.ashlar.sql.value.Point;
import dev.ashlar.sql.value.Polygon;
import dev.ashlar.sql.value.Vector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A PostgreSQL type and the Java type that holds its values. A value is sent and read in the same way wherever it stands:
 * as a parameter, as a column, or inside an array.
 *
 * @param <T> the Java type
 */
public sealed interface PgType<T>
        permits Scalar, Enumerated, ListOf, RangeOf, MultirangeOf, Composite, Textual, OptionalOf {
    PgType<UUID> UUID = new Scalar<>(Scalar.Kind.UUID, "uuid");

    PgType<String> STRING = new Scalar<>(Scalar.Kind.TEXT, "text");
    PgType<String> VARCHAR = new Scalar<>(Scalar.Kind.VARCHAR, "varchar");
    PgType<String> CHAR = new Scalar<>(Scalar.Kind.CHAR, "bpchar");
    PgType<String> CITEXT = new Scalar<>(Scalar.Kind.CITEXT, "citext");
    PgType<String> XML = new Scalar<>(Scalar.Kind.XML, "xml");

    PgType<Boolean> BOOLEAN = new Scalar<>(Scalar.Kind.BOOLEAN, "bool");
    PgType<Integer> SMALLINT = new Scalar<>(Scalar.Kind.SMALLINT, "int2");
    PgType<Integer> INTEGER = new Scalar<>(Scalar.Kind.INTEGER, "int4");
    PgType<Long> BIGINT = new Scalar<>(Scalar.Kind.BIGINT, "int8");
    PgType<Long> OID = new Scalar<>(Scalar.Kind.OID, "oid");
    PgType<Float> REAL = new Scalar<>(Scalar.Kind.REAL, "float4");
    PgType<Double> DOUBLE = new Scalar<>(Scalar.Kind.DOUBLE, "float8");

    /** {@code NaN} and the infinities have no {@link BigDecimal} and are refused when read. */
    PgType<BigDecimal> NUMERIC = new Scalar<>(Scalar.Kind.NUMERIC, "numeric");

    /** Read and written through {@code numeric}, so that the server's {@code lc_monetary} has no say. */
    PgType<BigDecimal> MONEY = new Scalar<>(Scalar.Kind.MONEY, "money");

    /** {@code infinity} is {@link Instant#MAX}, {@code -infinity} is {@link Instant#MIN}. Microseconds. */
    PgType<Instant> TIMESTAMPTZ = new Scalar<>(Scalar.Kind.TIMESTAMPTZ, "timestamptz");

    /** {@code infinity} is {@link LocalDateTime#MAX}, {@code -infinity} is {@link LocalDateTime#MIN}. Microseconds. */
    PgType<LocalDateTime> TIMESTAMP = new Scalar<>(Scalar.Kind.TIMESTAMP, "timestamp");

    /** {@code infinity} is {@link LocalDate#MAX}, {@code -infinity} is {@link LocalDate#MIN}. */
    PgType<LocalDate> DATE = new Scalar<>(Scalar.Kind.DATE, "date");

    /** {@code 24:00:00}, which Java's clock does not have, is {@link LocalTime#MAX}. Microseconds. */
    PgType<LocalTime> TIME = new Scalar<>(Scalar.Kind.TIME, "time");

    PgType<OffsetTime> TIMETZ = new Scalar<>(Scalar.Kind.TIMETZ, "timetz");

    PgType<Json> JSON = new Scalar<>(Scalar.Kind.JSON, "json");
    PgType<Json> JSONB = new Scalar<>(Scalar.Kind.JSONB, "jsonb");
    PgType<Bytes> BYTEA = new Scalar<>(Scalar.Kind.BYTEA, "bytea");

    /** In quotes: the word {@code bit} alone is {@code bit(1)}, and a cast to it cuts. */
    PgType<BitString> BIT = value("\"bit\"", ',', ValueText.BITS);

    PgType<BitString> VARBIT = value("varbit", ',', ValueText.BITS);

    PgType<Interval> INTERVAL = value("interval", ',', ValueText.INTERVAL);
    PgType<Inet> INET = value("inet", ',', ValueText.INET);
    PgType<Cidr> CIDR = value("cidr", ',', ValueText.CIDR);
    PgType<MacAddress> MACADDR = value("macaddr", ',', ValueText.MAC_ADDRESS);
    PgType<MacAddress> MACADDR8 = value("macaddr8", ',', ValueText.MAC_ADDRESS);
    PgType<Lsn> PG_LSN = value("pg_lsn", ',', ValueText.LSN);
    PgType<Point> POINT = value("point", ',', ValueText.POINT);
    PgType<Line> LINE = value("line", ',', ValueText.LINE);
    PgType<LineSegment> LSEG = value("lseg", ',', ValueText.LINE_SEGMENT);
    PgType<Box> BOX = value("box", ';', ValueText.BOX);
    PgType<Path> PATH = value("path", ',', ValueText.PATH);
    PgType<Polygon> POLYGON = value("polygon", ',', ValueText.POLYGON);
    PgType<Circle> CIRCLE = value("circle", ',', ValueText.CIRCLE);

    RangeOf<Integer> INT4RANGE = new RangeOf<>("int4range", INTEGER);
    RangeOf<Long> INT8RANGE = new RangeOf<>("int8range", BIGINT);
    RangeOf<BigDecimal> NUMRANGE = new RangeOf<>("numrange", NUMERIC);
    RangeOf<LocalDateTime> TSRANGE = new RangeOf<>("tsrange", TIMESTAMP);
    RangeOf<Instant> TSTZRANGE = new RangeOf<>("tstzrange", TIMESTAMPTZ);
    RangeOf<LocalDate> DATERANGE = new RangeOf<>("daterange", DATE);
    MultirangeOf<Integer> INT4MULTIRANGE = new MultirangeOf<>("int4multirange", INT4RANGE);
    MultirangeOf<Long> INT8MULTIRANGE = new MultirangeOf<>("int8multirange", INT8RANGE);
    MultirangeOf<BigDecimal> NUMMULTIRANGE = new MultirangeOf<>("nummultirange", NUMRANGE);
    MultirangeOf<LocalDateTime> TSMULTIRANGE = new MultirangeOf<>("tsmultirange", TSRANGE);
    MultirangeOf<Instant> TSTZMULTIRANGE = new MultirangeOf<>("tstzmultirange", TSTZRANGE);
    MultirangeOf<LocalDate> DATEMULTIRANGE = new MultirangeOf<>("datemultirange", DATERANGE);

    /** Of the extension hstore. */
    PgType<Hstore> HSTORE = value("hstore", ',', ValueText.HSTORE);

    /** Of the extension pgvector. */
    PgType<Vector> VECTOR = value("vector", ',', ValueText.VECTOR);

    /** Of the extension pgvector: the nearest number of 16 bits is kept. */
    PgType<Vector> HALFVEC = value("halfvec", ',', ValueText.VECTOR);

    /** Of the extension PostGIS. */
    PgType<Geometry> GEOMETRY = value("geometry", ':', ValueText.GEOMETRY);

    /** Of the extension PostGIS. */
    PgType<Geometry> GEOGRAPHY = value("geography", ':', ValueText.GEOMETRY);

    /** The type's name as SQL writes it, quoted and qualified where it needs to be; an array ends with {@code []}. */
    String sqlName();

    /** How a parameter of this type stands in the text: {@code ?}, with a cast where the wire needs one. */
    String placeholder();

    /** What follows an expression of this type in a select list: a cast such as {@code ::numeric}, mostly nothing. */
    String readCast();

    /**
     * A type made by {@code CREATE TYPE ... AS ENUM}.
     *
     * @param sqlName quoted and, where needed, qualified
     * @param label the label in PostgreSQL of each constant; labels differ
     */
    static <E extends Enum<E>> PgType<E> enumerated(String sqlName, Class<E> type, Function<E, String> label) {
        return new Enumerated<>(sqlName, type, label);
    }

    /**
     * A type whose values travel as the text that PostgreSQL writes for them: how a type of an extension gets a class of yours.
     *
     * @param sqlName quoted and, where needed, qualified
     */
    static <T> PgType<T> textual(String sqlName, Function<T, String> write, Function<String, T> read) {
        return new Textual<>(sqlName, ',', write, read);
    }

    @SuppressWarnings("unchecked") // what is read for the constant
    private static <T> PgType<T> value(String sqlName, char delimiter, ValueText text) {
        return new Textual<>(sqlName, delimiter, Object::toString, (Function<String, T>) (Function<String, ?>) text);
    }

    /** A type without a class: its values are the text that PostgreSQL writes for them ({@code tsvector}, {@code ltree}). */
    static PgType<String> named(String sqlName) {
        return textual(sqlName, Function.identity(), Function.identity());
    }

    /**
     * JSON as a value of a class.
     *
     * @param column {@link #JSONB} or {@link #JSON}
     */
    static <T> PgType<T> json(PgType<Json> column, Class<T> type, JsonCodec codec) {
        return textual(column.sqlName(), codec::write, text -> codec.read(text, type));
    }

    /**
     * A type with attributes.
     *
     * @param attributes the types, in the order of the attributes
     * @param parts takes a value apart, in the same order; a part may be null
     * @param read puts one together
     */
    static <T> PgType<T> composite(
            String sqlName, List<PgType<?>> attributes, Function<T, List<?>> parts, RowReader<T> read) {
        return new Composite<>(sqlName, attributes, parts, read);
    }

    /** An array of one dimension. */
    static <E> PgType<List<E>> listOf(PgType<E> element) {
        return new ListOf<>(element);
    }
}
