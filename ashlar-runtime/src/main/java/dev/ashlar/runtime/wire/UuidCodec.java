package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code uuid}. */
final class UuidCodec implements Codec<UUID> {
    static final UuidCodec CODEC = new UuidCodec();

    @Override
    public void bind(PreparedStatement statement, int index, UUID value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable UUID read(ResultSet rows, int index) throws SQLException {
        return (UUID) rows.getObject(index);
    }

    @Override
    public String toText(UUID value) {
        return value.toString();
    }

    @Override
    public boolean appendPlain(StringBuilder out, UUID value) {
        long high = value.getMostSignificantBits();
        long low = value.getLeastSignificantBits();
        appendHex(out, high >>> 32, 8);
        appendHex(out.append('-'), high >>> 16, 4);
        appendHex(out.append('-'), high, 4);
        appendHex(out.append('-'), low >>> 48, 4);
        appendHex(out.append('-'), low, 12);
        return true;
    }

    private static void appendHex(StringBuilder out, long bits, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
        }
    }

    @Override
    public int textLength() {
        return 37;
    }

    @Override
    public UUID fromText(String text) {
        return UUID.fromString(text);
    }
}
