package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** {@code timestamp}: no zone; {@link LocalDateTime#MAX} and MIN are the infinities. */
final class TimestampCodec implements Codec<LocalDateTime> {
    @Override
    public void bind(PreparedStatement statement, int index, LocalDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable LocalDateTime read(ResultSet rows, int index) throws SQLException {
        if (Binary.is(rows, index)) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Micros.local(Binary.eight(bytes));
        }
        return rows.getObject(index, LocalDateTime.class);
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
