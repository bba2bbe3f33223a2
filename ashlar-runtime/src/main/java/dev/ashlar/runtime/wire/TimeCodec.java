package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** {@code time}; {@link LocalTime#MAX} is 24:00. */
final class TimeCodec implements Codec<LocalTime> {
    static final TimeCodec CODEC = new TimeCodec();

    @Override
    public void bind(PreparedStatement statement, int index, LocalTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable LocalTime read(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, LocalTime.class);
    }

    @Override
    public String toText(LocalTime value) {
        return TemporalText.write(value);
    }

    @Override
    public LocalTime fromText(String text) {
        return TemporalText.time(text);
    }
}
