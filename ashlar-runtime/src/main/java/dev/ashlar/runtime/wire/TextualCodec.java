package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Textual;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A type by its text, sent without a type, so that PostgreSQL takes the column's own. */
final class TextualCodec<T> implements Codec<T> {
    private final Textual<T> type;

    TextualCodec(Textual<T> type) {
        this.type = type;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(T value) {
        return TextCodec.checked(type.write().apply(value));
    }

    @Override
    public T fromText(String text) {
        return type.read().apply(text);
    }

    @Override
    public char delimiter() {
        return type.delimiter();
    }
}
