package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A type whose values travel as text, sent without a type, so that PostgreSQL takes the column's own. */
interface UntypedCodec<T> extends Codec<T> {
    @Override
    default void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    default @Nullable T read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }
}
