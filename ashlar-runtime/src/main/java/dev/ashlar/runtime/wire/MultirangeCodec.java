package dev.ashlar.runtime.wire;

import dev.ashlar.sql.value.Multirange;
import dev.ashlar.sql.value.Range;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A multirange: <code>{[1,3),[5,7)}</code>. */
final class MultirangeCodec<E extends Comparable<? super E>> implements Codec<Multirange<E>> {
    private final Codec<E> element;

    MultirangeCodec(Codec<E> element) {
        this.element = element;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Multirange<E> value) throws SQLException {
        statement.setObject(index, toText(value), Types.OTHER);
    }

    @Override
    public @Nullable Multirange<E> read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : fromText(text);
    }

    @Override
    public String toText(Multirange<E> value) {
        return value.ranges().stream()
                .map(range -> RangeText.write(range, element))
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public Multirange<E> fromText(String text) {
        TextCursor cursor = new TextCursor(text);
        List<Range<E>> ranges = new ArrayList<>();
        cursor.take('{');
        while (!cursor.took('}')) {
            ranges.add(RangeText.read(cursor, element));
            cursor.took(',');
        }
        return new Multirange<>(ranges);
    }
}
