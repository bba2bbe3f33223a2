package dev.ashlar.runtime.wire;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** {@code timetz}: a time with an offset, without a day. The driver forgets the offset of 24:00. */
final class TimetzCodec implements Codec<OffsetTime> {
    static final TimetzCodec CODEC = new TimetzCodec();

    @Override
    public void bind(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        TypedText.bind(statement, index, "timetz", toText(value));
    }

    @Override
    public @Nullable OffsetTime read(ResultSet rows, int index) throws SQLException {
        if (Binary.is(rows, index)) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Micros.offsetTime(ByteBuffer.wrap(bytes));
        }
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(OffsetTime value) {
        return TemporalText.write(value);
    }

    @Override
    public OffsetTime fromText(String text) {
        return TemporalText.timetz(text);
    }
}
