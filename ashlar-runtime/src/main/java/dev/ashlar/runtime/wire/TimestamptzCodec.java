package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** {@code timestamptz}: a moment; {@link Instant#MAX} and MIN are the infinities. */
final class TimestamptzCodec implements Codec<Instant> {
    static final TimestamptzCodec CODEC = new TimestamptzCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
        if (Bounds.holds(value.getEpochSecond())) {
            statement.setObject(index, value.atOffset(ZoneOffset.UTC));
        } else {
            TypedText.bind(statement, index, "timestamptz", toText(value));
        }
    }

    @Override
    public @Nullable Instant read(ResultSet rows, int index) throws SQLException {
        if (Binary.is(rows, index)) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Micros.instant(Binary.eight(bytes));
        }
        String text = rows.getString(index); // the driver reads no 29 February before Christ
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(Instant value) {
        return TemporalText.write(atOffset(value));
    }

    @Override
    public Instant fromText(String text) {
        return instant(TemporalText.timestamptz(text));
    }

    /** The driver's names for the infinities are OffsetDateTime's. */
    private static OffsetDateTime atOffset(Instant value) {
        if (value.equals(Instant.MAX)) {
            return OffsetDateTime.MAX;
        }
        return value.equals(Instant.MIN) ? OffsetDateTime.MIN : value.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(OffsetDateTime value) {
        if (value.equals(OffsetDateTime.MAX)) {
            return Instant.MAX;
        }
        return value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
    }
}
