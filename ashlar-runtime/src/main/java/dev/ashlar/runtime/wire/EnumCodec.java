package dev.ashlar.runtime.wire;

import dev.ashlar.sql.Enumerated;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** A type of {@code CREATE TYPE ... AS ENUM}, by its labels. */
final class EnumCodec<E extends Enum<E>> implements Codec<E> {
    private final Enumerated<E> type;

    EnumCodec(Enumerated<E> type) {
        this.type = type;
    }

    @Override
    public void bind(PreparedStatement statement, int index, E value) throws SQLException {
        statement.setObject(index, type.label(value), Types.OTHER);
    }

    @Override
    public @Nullable E read(ResultSet rows, int index) throws SQLException {
        String label = rows.getString(index);
        return label == null ? null : fromText(label);
    }

    @Override
    public String toText(E value) {
        return type.label(value);
    }

    /** @throws IllegalStateException when the database has a label that the Java enum lacks */
    @Override
    public E fromText(String label) {
        E value = type.constant(label);
        if (value == null) {
            throw new IllegalStateException(
                    "enum " + type.sqlName() + " has a label '" + label + "' in the database that "
                            + type.javaType().getName() + " does not know: add it to the schema and generate again");
        }
        return value;
    }
}
