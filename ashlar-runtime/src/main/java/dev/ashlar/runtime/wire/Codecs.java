package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Composite;
import dev.ashlar.sql.Enumerated;
import dev.ashlar.sql.ListOf;
import dev.ashlar.sql.MultirangeOf;
import dev.ashlar.sql.OptionalOf;
import dev.ashlar.sql.Parameter;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.RangeOf;
import dev.ashlar.sql.Scalar;
import dev.ashlar.sql.Textual;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which codec carries which type. */
final class Codecs {
    private static final Map<Scalar.Kind, Codec<?>> SCALARS = new EnumMap<>(Scalar.Kind.class);

    static {
        NumericCodec numeric = new NumericCodec();
        IntegerCodec integer = new IntegerCodec();
        JsonCodec json = new JsonCodec();
        SCALARS.put(Scalar.Kind.UUID, new UuidCodec());
        SCALARS.put(Scalar.Kind.TEXT, TextCodec.TEXT);
        SCALARS.put(Scalar.Kind.VARCHAR, TextCodec.TEXT);
        SCALARS.put(Scalar.Kind.CHAR, TextCodec.INFERRED);
        SCALARS.put(Scalar.Kind.CITEXT, TextCodec.INFERRED);
        SCALARS.put(Scalar.Kind.XML, TextCodec.INFERRED);
        SCALARS.put(Scalar.Kind.BOOLEAN, new BooleanCodec());
        SCALARS.put(Scalar.Kind.SMALLINT, integer);
        SCALARS.put(Scalar.Kind.INTEGER, integer);
        SCALARS.put(Scalar.Kind.BIGINT, new BigintCodec());
        SCALARS.put(Scalar.Kind.OID, new OidCodec());
        SCALARS.put(Scalar.Kind.REAL, new RealCodec());
        SCALARS.put(Scalar.Kind.DOUBLE, new DoubleCodec());
        SCALARS.put(Scalar.Kind.NUMERIC, numeric);
        SCALARS.put(Scalar.Kind.MONEY, numeric);
        SCALARS.put(Scalar.Kind.TIMESTAMPTZ, new TimestamptzCodec());
        SCALARS.put(Scalar.Kind.TIMESTAMP, new TimestampCodec());
        SCALARS.put(Scalar.Kind.DATE, new DateCodec());
        SCALARS.put(Scalar.Kind.TIME, new TimeCodec());
        SCALARS.put(Scalar.Kind.TIMETZ, new TimetzCodec());
        SCALARS.put(Scalar.Kind.JSON, json);
        SCALARS.put(Scalar.Kind.JSONB, json);
        SCALARS.put(Scalar.Kind.BYTEA, new BytesCodec());
    }

    private Codecs() {}

    /** The codec of the type; what PgType promises about T is what the codec's T is. */
    @SuppressWarnings("unchecked")
    static <T> Codec<T> of(PgType<T> type) {
        if (type instanceof Scalar<T> scalar) {
            return (Codec<T>) Objects.requireNonNull(SCALARS.get(scalar.kind()));
        }
        if (type instanceof Enumerated<?> enumerated) {
            return (Codec<T>) new EnumCodec<>(enumerated);
        }
        if (type instanceof ListOf<?> list) {
            return (Codec<T>) new ListCodec<>(of(list.element()), driversName(list.element()));
        }
        if (type instanceof RangeOf<?> range) {
            return (Codec<T>) range(range);
        }
        if (type instanceof MultirangeOf<?> multirange) {
            return (Codec<T>) multirange(multirange);
        }
        if (type instanceof Composite<T> composite) {
            return new CompositeCodec<>(composite);
        }
        if (type instanceof OptionalOf<?> optional) {
            return (Codec<T>) new OptionalCodec<>(of(optional.type()));
        }
        return new TextualCodec<>((Textual<T>) type);
    }

    /** Of an array of these; null where the driver would have to look it up, and does not know theirs either. */
    private static @Nullable String driversName(PgType<?> element) {
        if (!(element instanceof Scalar<?> scalar)) {
            return null;
        }
        return switch (scalar.kind()) {
            case UUID -> "uuid[]";
            case TEXT -> "text[]";
            case VARCHAR -> "varchar[]";
            case BOOLEAN -> "bool[]";
            case SMALLINT -> "int2[]";
            case INTEGER -> "int4[]";
            case BIGINT -> "int8[]";
            case REAL -> "float4[]";
            case DOUBLE -> "float8[]";
            case NUMERIC -> "numeric[]";
            case TIMESTAMPTZ -> "timestamptz[]";
            case TIMESTAMP -> "timestamp[]";
            case DATE -> "date[]";
            case BYTEA -> "bytea[]";
            default -> null;
        };
    }

    /** Whether the driver knows the type of the value, and need not ask PostgreSQL for it. */
    static boolean isTyped(Parameter parameter) {
        PgType<?> type = parameter.type();
        return parameter.value() != null && driversName(type instanceof ListOf<?> list ? list.element() : type) != null;
    }

    private static <E extends Comparable<? super E>> RangeCodec<E> range(RangeOf<E> type) {
        return new RangeCodec<>(of(type.element()));
    }

    private static <E extends Comparable<? super E>> MultirangeCodec<E> multirange(MultirangeOf<E> type) {
        return new MultirangeCodec<>(of(type.range().element()));
    }

    @SuppressWarnings("unchecked")
    static void bind(PreparedStatement statement, int index, PgType<?> type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            // without a type: PostgreSQL takes the place's own, and a prepared statement stays prepared
            statement.setNull(index, Types.NULL);
        } else {
            ((Codec<Object>) of(type)).bind(statement, index, value);
        }
    }
}
