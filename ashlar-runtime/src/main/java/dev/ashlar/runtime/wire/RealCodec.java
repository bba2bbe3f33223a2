package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code float4}; NaN, -0 and the infinities included. */
final class RealCodec implements Codec<Float> {
    static final RealCodec CODEC = new RealCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Float value) throws SQLException {
        statement.setFloat(index, value);
    }

    @Override
    public @Nullable Float read(ResultSet rows, int index) throws SQLException {
        float value = rows.getFloat(index);
        return rows.wasNull() ? null : value;
    }

    @Override
    public String toText(Float value) {
        return value.toString();
    }

    @Override
    public Float fromText(String text) {
        return Float.valueOf(text);
    }
}
