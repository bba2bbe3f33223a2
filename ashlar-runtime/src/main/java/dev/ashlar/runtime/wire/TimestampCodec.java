package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code timestamp}: no zone; {@link LocalDateTime#MAX} and MIN are the infinities. */
final class TimestampCodec implements Codec<LocalDateTime> {
    static final TimestampCodec CODEC = new TimestampCodec();

    @Override
    public void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        if (Bounds.holds(value)) {
            statement.setObject(index, value);
        } else {
            TypedText.bind(statement, index, "timestamp", TemporalText.write(value));
        }
    }

    @Override
    public @Nullable LocalDateTime read(ResultSet rows, int index) throws SQLException {
        if (Binary.is(rows, index)) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Micros.local(Binary.eight(bytes));
        }
        String text = rows.getString(index); // the driver reads no 29 February before Christ
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(LocalDateTime value) {
        return TemporalText.write(value);
    }

    @Override
    public LocalDateTime fromText(String text) {
        return TemporalText.timestamp(text);
    }
}
