package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code int4} and {@code int2}; what does not fit the column is refused by PostgreSQL (22003). */
final class IntegerCodec implements Codec<Integer> {
    static final IntegerCodec CODEC = new IntegerCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
        statement.setInt(index, value);
    }

    @Override
    public @Nullable Integer read(ResultSet rows, int index) throws SQLException {
        int value = rows.getInt(index);
        return rows.wasNull() ? null : value;
    }

    @Override
    public String toText(Integer value) {
        return value.toString();
    }

    @Override
    public Integer fromText(String text) {
        return Integer.valueOf(text);
    }
}
