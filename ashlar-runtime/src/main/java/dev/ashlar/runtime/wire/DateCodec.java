package dev.ashlar.runtime.wire;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code date}; {@link LocalDate#MAX} and MIN are the infinities. */
final class DateCodec implements Codec<LocalDate> {
    static final DateCodec CODEC = new DateCodec();

    @Override
    public void bind(PreparedStatement statement, int index, LocalDate value) throws SQLException {
        if (Bounds.holds(value)) {
            statement.setObject(index, value);
        } else {
            TypedText.bind(statement, index, "date", TemporalText.write(value));
        }
    }

    @Override
    public @Nullable LocalDate read(ResultSet rows, int index) throws SQLException {
        if (Binary.is(rows, index)) {
            byte[] bytes = rows.getBytes(index);
            return bytes == null ? null : Micros.date(ByteBuffer.wrap(bytes).getInt());
        }
        String text = rows.getString(index); // the driver reads no 29 February before Christ
        return text == null ? null : fromText(text);
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
