package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetTime;
import org.jspecify.annotations.Nullable;

/** {@code timetz}: a time with an offset, without a day. */
final class TimetzCodec implements Codec<OffsetTime> {
    @Override
    public void bind(PreparedStatement statement, int index, OffsetTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable OffsetTime read(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, OffsetTime.class);
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
