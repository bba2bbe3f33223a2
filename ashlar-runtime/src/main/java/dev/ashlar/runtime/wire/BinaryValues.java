package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Enumerated;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;

/** Which values can be written in binary: those whose form does not depend on anything but the column's type. */
final class BinaryValues {
    /** These all read the bytes of a text. */
    private static final Set<String> TEXTS = Set.of("textrecv", "varcharrecv", "bpcharrecv", "citextrecv");

    private static final BinaryValue<String> TEXT = CopyBuffer::text;

    private static final Map<Scalar.Kind, Of<?>> SCALARS = Map.ofEntries(
            Map.entry(
                    Scalar.Kind.UUID,
                    new Of<UUID>(
                            "uuid_recv",
                            (out, v) -> out.int8(v.getMostSignificantBits()).int8(v.getLeastSignificantBits()))),
            Map.entry(Scalar.Kind.BOOLEAN, new Of<Boolean>("boolrecv", (out, v) -> out.int1(v ? 1 : 0))),
            Map.entry(Scalar.Kind.INTEGER, new Of<Integer>("int4recv", CopyBuffer::int4)),
            Map.entry(Scalar.Kind.BIGINT, new Of<Long>("int8recv", CopyBuffer::int8)),
            Map.entry(Scalar.Kind.REAL, new Of<Float>("float4recv", (out, v) -> out.int4(Float.floatToIntBits(v)))),
            Map.entry(
                    Scalar.Kind.DOUBLE, new Of<Double>("float8recv", (out, v) -> out.int8(Double.doubleToLongBits(v)))),
            Map.entry(Scalar.Kind.NUMERIC, new Of<BigDecimal>("numeric_recv", BinaryValues::numeric)),
            Map.entry(Scalar.Kind.TIMESTAMPTZ, new Of<Instant>("timestamptz_recv", (out, v) -> out.int8(Micros.of(v)))),
            Map.entry(
                    Scalar.Kind.TIMESTAMP, new Of<LocalDateTime>("timestamp_recv", (out, v) -> out.int8(Micros.of(v)))),
            Map.entry(Scalar.Kind.DATE, new Of<LocalDate>("date_recv", (out, v) -> out.int4(Micros.days(v)))),
            Map.entry(Scalar.Kind.JSON, new Of<Json>("json_recv", (out, v) -> out.text(v.text()))),
            Map.entry(
                    Scalar.Kind.JSONB,
                    new Of<Json>("jsonb_recv", (out, v) -> out.int1(1).text(v.text()))),
            Map.entry(Scalar.Kind.BYTEA, new Of<Bytes>("bytearecv", BinaryValues::bytes)));

    private BinaryValues() {}

    private record Of<V>(String receiver, BinaryValue<V> value) {}

    /** Null when the values of the type have to be sent as text, and when the column is of another type than is thought. */
    static @Nullable BinaryValue<?> of(PgType<?> type, String receiver) {
        if (type instanceof Enumerated<?> labels) {
            return receiver.equals("enum_recv") ? labels(labels) : null;
        }
        if (!(type instanceof Scalar<?> scalar)) {
            return null;
        }
        Of<?> of = SCALARS.get(scalar.kind());
        if (of == null) {
            return isText(scalar.kind()) && TEXTS.contains(receiver) ? TEXT : null;
        }
        return of.receiver().equals(receiver) ? of.value() : null;
    }

    private static boolean isText(Scalar.Kind kind) {
        return kind == Scalar.Kind.TEXT
                || kind == Scalar.Kind.VARCHAR
                || kind == Scalar.Kind.CHAR
                || kind == Scalar.Kind.CITEXT;
    }

    private static <E extends Enum<E>> BinaryValue<E> labels(Enumerated<E> type) {
        return (out, value) -> out.text(type.label(value));
    }

    private static void numeric(CopyBuffer out, BigDecimal value) {
        byte[] digits = ByteConverter.numeric(value.scale() < 0 ? value.setScale(0) : value);
        out.put(digits, digits.length);
    }

    private static void bytes(CopyBuffer out, Bytes value) {
        byte[] bytes = value.toByteArray();
        out.put(bytes, bytes.length);
    }
}
