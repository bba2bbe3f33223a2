package dev.ashlar.runtime.wire;

import dev.ashlar.sql.value.Range;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A range, sent without a type, so that PostgreSQL takes the column's own. */
final class RangeCodec<E extends Comparable<? super E>> implements Codec<Range<E>> {
    private final Codec<E> element;

    RangeCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Range<E> value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    public @Nullable Range<E> read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(Range<E> value) {
        return RangeText.write(value, element);
    }

    @Override
    public Range<E> fromText(String text) {
        return RangeText.read(new TextCursor(text), element);
    }
}
