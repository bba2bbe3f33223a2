package dev.ashlar.runtime.wire;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Values that may be missing: read as empty where they are NULL. */
record OptionalCodec<T>(Codec<T> present) implements Codec<Optional<T>> {
    @Override
    public void bind(PreparedStatement statement, int index, Optional<T> value) throws SQLException {
        present.bind(statement, index, there(value));
    }

    @Override
    public Optional<T> read(ResultSet rows, int index) throws SQLException {
        return Optional.ofNullable(present.read(rows, index));
    }

    @Override
    public String toText(Optional<T> value) {
        return present.toText(there(value));
    }

    @Override
    public Optional<T> fromText(String text) {
        return Optional.of(present.fromText(text));
    }

    @Override
    public char delimiter() {
        return present.delimiter();
    }

    @Override
    public Optional<T> absent() {
        return Optional.empty();
    }

    private static <T> T there(Optional<T> value) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("a value is an empty Optional: nothing equals NULL; use isNull()"));
    }
}
