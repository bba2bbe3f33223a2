package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of one dimension, sent as text and without a type, so that PostgreSQL takes the column's own. */
final class ListCodec<E> implements Codec<List<E>> {
    private final Codec<E> element;

    ListCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    public @Nullable List<E> read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(List<E> value) {
        return ArrayText.write(value, element);
    }

    @Override
    public List<E> fromText(String text) {
        return ArrayText.read(text, element);
    }
}
