package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code date}; {@link LocalDate#MAX} and MIN are the infinities. */
final class DateCodec implements Codec<LocalDate> {
    @Override
    public void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable LocalDate read(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, LocalDate.class);
    }

    @Override
    public String toText(LocalDate value) {
        return TemporalText.write(value);
    }

    @Override
    public LocalDate fromText(String text) {
        return TemporalText.date(text);
    }
}
