package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** {@code json} and {@code jsonb}, as text; whether it is JSON is for PostgreSQL to say (22P02). */
final class JsonCodec implements Codec<Json> {
    @Override
    public void bind(PreparedStatement statement, int index, Json value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    public @Nullable Json read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : new Json(text);
    }

    @Override
    public String toText(Json value) {
        return TextCodec.checked(value.text());
    }

    @Override
    public Json fromText(String text) {
        return new Json(text);
    }
}
