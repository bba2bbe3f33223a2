package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
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

    /** The key's columns and values. */
    public final KeyData data() {
        return data;
    }

    /** True for the row, in a statement in which the row's table is called {@link Layout#ROOT}. */
    public final Condition condition(@Nullable Object tenant) {
        KeyData filled = data.within(tenant);
        return Condition.of(out -> filled.write(out, Layout.ROOT));
    }

    /** The version that the row was seen with; null when the call does not ask. */
    public final @Nullable Long seenVersion() {
        return version;
    }

    @Override
    public final String toString() {
        return version == null ? data.toString() : data + ", version";
    }
}
