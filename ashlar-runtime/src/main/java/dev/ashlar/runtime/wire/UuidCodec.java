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
    public UUID fromText(String text) {
        return UUID.fromString(text);
    }
}
