package dev.ashlar.runtime.shape;

import dev.ashlar.sql.ListOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one shape in one row, one for each {@link Part}. */
public final class Values {
    private final @Nullable Object[] cells;
    private final int first;

    /**
     * For the query engine: the parts of the shape are {@code cells[first]} and following.
     *
     * @param cells a row's decoded values; not copied
     */
    public Values(@Nullable Object[] cells, int first) {
        this.cells = cells;
        this.first = first;
    }

    /**
     * The value of a part that is never null. A list that is NULL in the database is an empty list.
     *
     * @throws IllegalStateException when it is null after all: the database allows what the schema does not
     */
    @SuppressWarnings("unchecked") // the engine decodes a cell with the codec of the part's own type
    public <V> V get(Part<V> part) {
        Object value = cells[first + part.index()];
        return (V) (value == null ? ifNull(part) : value);
    }

    /** The value of a part that may be null. */
    @SuppressWarnings("unchecked") // as above
    public <V> @Nullable V orNull(Part<V> part) {
        return (V) cells[first + part.index()];
    }

    private static Object ifNull(Part<?> part) {
        if (part instanceof Field<?> field && field.column().type() instanceof ListOf) {
            return List.of();
        }
        throw new IllegalStateException(part.subject() + " is null in the database, but the schema says it never is;"
                + " compare the schema with the database (ashlar migrate status)");
    }
}
