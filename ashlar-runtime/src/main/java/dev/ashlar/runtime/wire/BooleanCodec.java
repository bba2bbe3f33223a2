package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code bool}. */
final class BooleanCodec implements Codec<Boolean> {
    static final BooleanCodec CODEC = new BooleanCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
        statement.setBoolean(index, value);
    }

    @Override
    public @Nullable Boolean read(ResultSet rows, int index) throws SQLException {
        boolean value = rows.getBoolean(index);
        return rows.wasNull() ? null : value;
    }

    @Override
    public String toText(Boolean value) {
        return value.toString();
    }

    @Override
    public Boolean fromText(String text) {
        return text.equals("t");
    }
}
