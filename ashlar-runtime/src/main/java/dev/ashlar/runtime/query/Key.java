package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.PgType;
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

    /**
     * True for the row, as long as it has the version that was seen, in a statement in which it is called
     * {@link Layout#ROOT}.
     *
     * @throws dev.ashlar.runtime.error.TenantRequired when the key waits for a tenant and there is none
     */
    public final Condition condition(Table table, @Nullable Object tenant) {
        KeyData filled = data.within(tenant);
        Column<?> column = table.version();
        return Condition.of(out -> {
            filled.write(out, Layout.ROOT);
            if (version != null && column != null) {
                out.append(" AND ").append(Layout.ROOT).append(".").append(column.quotedName());
                out.append(" = ").parameter(PgType.BIGINT, version);
            }
        });
    }

    /** The version that the row was seen with; null when the call does not ask. */
    public final @Nullable Long seenVersion() {
        return version;
    }

    /**
     * The columns and values of a row that is linked by it.
     *
     * @throws IllegalArgumentException when it comes with a version, which no link would look at
     */
    public final KeyData link() {
        if (version != null) {
            throw new IllegalArgumentException(
                    "a row that is linked or let go (" + data
                            + ") is found by its key, and its version is not looked at: leave version(...) out, or update the row");
        }
        return data;
    }

    @Override
    public final String toString() {
        return version == null ? data.toString() : data + ", version";
    }
}
