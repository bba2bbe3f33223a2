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
import org.jspecify.annotations.Nullable;

/** Which codec carries which type. */
final class Codecs {
    private Codecs() {}

    /** The codec of the type; what PgType promises about T is what the codec's T is. */
    @SuppressWarnings("unchecked")
    static <T> Codec<T> of(PgType<T> type) {
        if (type instanceof Scalar<T> scalar) {
            return (Codec<T>) of(scalar.kind());
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

    /** Each is made when it is asked for: a program that starts has few of these types. */
    private static Codec<?> of(Scalar.Kind kind) {
        return switch (kind) {
            case UUID -> UuidCodec.CODEC;
            case TEXT, VARCHAR -> TextCodec.TEXT;
            case CHAR, CITEXT, XML -> TextCodec.INFERRED;
            case BOOLEAN -> BooleanCodec.CODEC;
            case SMALLINT, INTEGER -> IntegerCodec.CODEC;
            case BIGINT -> BigintCodec.CODEC;
            case OID -> OidCodec.CODEC;
            case REAL -> RealCodec.CODEC;
            case DOUBLE -> DoubleCodec.CODEC;
            case NUMERIC, MONEY -> NumericCodec.CODEC;
            case TIMESTAMPTZ -> TimestamptzCodec.CODEC;
            case TIMESTAMP -> TimestampCodec.CODEC;
            case DATE -> DateCodec.CODEC;
            case TIME -> TimeCodec.CODEC;
            case TIMETZ -> TimetzCodec.CODEC;
            case JSON, JSONB -> JsonCodec.CODEC;
            case BYTEA -> BytesCodec.CODEC;
        };
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
