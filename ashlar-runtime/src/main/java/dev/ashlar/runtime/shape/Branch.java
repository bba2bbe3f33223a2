package dev.ashlar.runtime.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A to-many part somewhere in a statement: its rows are read by a statement of their own and put into each parent row.
 *
 * @param slot the cell that takes the list
 * @param keys the cells with the parent's side of the relation
 * @param columns the same as SQL, in the statement that reads the parents
 * @param single whether each row of that statement has a key of its own: it is that of its table, and not of one joined to it
 */
public record Branch(Many<?, ?> part, int slot, List<Integer> keys, List<String> columns, boolean single) {
    /** The parent's key in one row; null when there is no parent (an optional relation without a row). */
    public @Nullable List<Object> keyIn(@Nullable Object[] cells) {
        if (keys.size() == 1) {
            Object only = cells[keys.get(0)];
            return only == null ? null : List.of(only);
        }
        List<Object> key = new ArrayList<>(keys.size());
        for (int cell : keys) {
            Object value = cells[cell];
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key;
    }
}
