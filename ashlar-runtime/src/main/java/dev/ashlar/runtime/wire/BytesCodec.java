package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Bytes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** {@code bytea}. */
final class BytesCodec implements Codec<Bytes> {
    static final BytesCodec CODEC = new BytesCodec();

    @Override
    public void bind(PreparedStatement statement, int index, Bytes value) throws SQLException {
        statement.setBytes(index, value.toByteArray());
    }

    @Override
    public @Nullable Bytes read(ResultSet rows, int index) throws SQLException {
        byte[] bytes = rows.getBytes(index);
        return bytes == null ? null : Bytes.of(bytes);
    }

    @Override
    public String toText(Bytes value) {
        return value.toString();
    }

    @Override
    public Bytes fromText(String text) {
        return Bytes.of(HexFormat.of().parseHex(text, 2, text.length()));
    }
}
