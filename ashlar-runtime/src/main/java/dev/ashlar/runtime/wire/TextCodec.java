package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Utf8;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * {@code text} and {@code varchar}; and types whose Java value is their text ({@code citext}, {@code xml}, {@code bpchar}),
 * which are sent without a type, so that PostgreSQL takes the column's own.
 */
final class TextCodec implements Codec<String> {
    static final TextCodec TEXT = new TextCodec(true);
    static final TextCodec INFERRED = new TextCodec(false);

    private final boolean typed;

    private TextCodec(boolean typed) {
        this.typed = typed;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        checked(value);
        if (typed) {
            statement.setString(index, value);
        } else {
            statement.setObject(index, value, Types.OTHER);
        }
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }

    @Override
    public String toText(String value) {
        return checked(value);
    }

    @Override
    public String fromText(String text) {
        return text;
    }

    /** @throws IllegalArgumentException for what PostgreSQL's UTF-8 cannot hold; the driver would change it in silence */
    static String checked(String value) {
        return Utf8.checked(value);
    }
}
