package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** {@code oid}: an unsigned number of 32 bits. */
final class OidCodec implements Codec<Long> {
    static final OidCodec CODEC = new OidCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
        statement.setObject(index, value.toString(), Types.OTHER);
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
