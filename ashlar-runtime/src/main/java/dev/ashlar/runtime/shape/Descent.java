package dev.ashlar.runtime.shape;

import dev.ashlar.sql.PgType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recursive part somewhere in a statement: the rows of all its levels are read by a statement of their own.
 *
 * @param slot the cell that takes the list or the row
 * @param keys the cells with this side of the relation
 * @param identity the cells that tell rows from each other
 * @param types of the identity
 */
public record Descent(
        Recursive<?, ?> part, int slot, List<Integer> keys, List<Integer> identity, List<PgType<?>> types) {
    /** The key that leads on from a row; null when nothing can follow. */
    public @Nullable List<Object> keyIn(@Nullable Object[] cells) {
        return values(cells, keys);
    }

    /** What the row is known by; null when there is no row (an optional relation without one). */
    public @Nullable List<Object> identityIn(@Nullable Object[] cells) {
        return values(cells, identity);
    }

    private static @Nullable List<Object> values(@Nullable Object[] cells, List<Integer> of) {
        List<Object> values = new ArrayList<>(of.size());
        for (int cell : of) {
            Object value = cells[cell];
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
