package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code float8}; NaN, -0 and the infinities included. */
final class DoubleCodec implements Codec<Double> {
    static final DoubleCodec CODEC = new DoubleCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
        statement.setDouble(index, value);
    }

    @Override
    public @Nullable Double read(ResultSet rows, int index) throws SQLException {
        double value = rows.getDouble(index);
        return rows.wasNull() ? null : value;
    }

    @Override
    public String toText(Double value) {
        return value.toString();
    }

    @Override
    public Double fromText(String text) {
        return Double.valueOf(text);
    }
}
