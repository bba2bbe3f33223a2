package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code int8}. */
final class BigintCodec implements Codec<Long> {
    static final BigintCodec CODEC = new BigintCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
        statement.setLong(index, value);
    }

    @Override
    public @Nullable Long read(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        return rows.wasNull() ? null : value;
    }

    @Override
    public String toText(Long value) {
        return value.toString();
    }

    @Override
    public Long fromText(String text) {
        return Long.valueOf(text);
    }
}
