package dev.ashlar.sql;

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
public sealed interface PgType<T> permits Scalar, Enumerated, ListOf {
    PgType<UUID> UUID = new Scalar<>(Scalar.Kind.UUID, "uuid");

    PgType<String> STRING = new Scalar<>(Scalar.Kind.TEXT, "text");
    PgType<String> VARCHAR = new Scalar<>(Scalar.Kind.VARCHAR, "varchar");
    PgType<String> CHAR = new Scalar<>(Scalar.Kind.CHAR, "bpchar");
    PgType<String> CITEXT = new Scalar<>(Scalar.Kind.CITEXT, "citext");
    PgType<String> XML = new Scalar<>(Scalar.Kind.XML, "xml");
    PgType<String> INET = new Scalar<>(Scalar.Kind.INET, "inet");
    PgType<String> BIT = new Scalar<>(Scalar.Kind.BIT, "bit");
    PgType<String> VARBIT = new Scalar<>(Scalar.Kind.VARBIT, "varbit");

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

    /** An array of one dimension. */
    static <E> PgType<List<E>> listOf(PgType<E> element) {
        return new ListOf<>(element);
    }
}
