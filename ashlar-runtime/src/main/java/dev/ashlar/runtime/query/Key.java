package dev.ashlar.runtime.query;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** One row of {@code T}, by one of its unique keys; with a version, only as long as the row still has that version. */
public class Key<T extends Table> {
    private final KeyData data;
    private final @Nullable Long version;

    public Key(KeyData data) {
        this(data, null);
    }

    private Key(KeyData data, @Nullable Long version) {
        this.data = data;
        this.version = version;
    }

    /** The same key, for a row that was seen with this version. */
    protected final Key<T> versioned(Column<? extends Number> column, Number seen) {
        return new Key<>(data, seen.longValue());
    }

    static KeyData data(Key<?> key) {
        return key.data;
    }

    @Override
    public final String toString() {
        return version == null ? data.toString() : data + ", version = " + version;
    }
}
