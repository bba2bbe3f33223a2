package dev.ashlar.runtime.query;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Limits;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a recursive part goes from level to level.
 *
 * @param where all of them hold of each row; below one that fails there is nothing
 * @param orders of the rows of one parent
 * @param depth so many levels; null: all
 * @param take so many rows of one parent; null: all
 */
record Climb(
        List<Condition> where,
        List<Order> orders,
        @Nullable Integer depth,
        @Nullable Integer take,
        boolean withDeleted) {
    static final Climb ALL = new Climb(List.of(), List.of(), null, null, false);

    /** Over those rows of the table alone that the limits let through. */
    Climb limited(Table table, Limits limits) {
        Condition more = limits.of(table);
        if (more == null) {
            return this;
        }
        List<Condition> all = new ArrayList<>(where);
        all.add(more);
        return new Climb(List.copyOf(all), orders, depth, take, withDeleted);
    }
}
