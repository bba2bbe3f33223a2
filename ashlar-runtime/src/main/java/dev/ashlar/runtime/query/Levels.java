package dev.ashlar.runtime.query;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a recursive part of a shape goes from level to level. For use inside the call it is given to. */
public final class Levels<X extends Table> {
    private final X table;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private @Nullable Integer depth;
    private @Nullable Integer take;
    private boolean withDeleted;

    Levels(X table) {
        this.table = table;
    }

    /** Rows that meet the condition; a row that does not is left out with all that is below it. */
    public Levels<X> where(Function<? super X, ? extends Condition> condition) {
        conditions.add(condition.apply(table));
        return this;
    }

    /** Sorts the rows of each parent. Called again, adds to the end. */
    @SafeVarargs
    public final Levels<X> orderBy(Function<? super X, Order>... order) {
        for (Function<? super X, Order> one : order) {
            orders.add(one.apply(table));
        }
        return this;
    }

    /**
     * At most so many levels: {@code depth(1)} is the rows next to those that are read.
     *
     * @throws IllegalArgumentException when negative
     */
    public Levels<X> depth(int levels) {
        if (levels < 0) {
            throw new IllegalArgumentException("depth(" + levels + ") is negative; depth(0) reads no level");
        }
        depth = levels;
        return this;
    }

    /**
     * Of the rows of each parent, on each level, the first so many in the order asked for; rows that are equal in it by their key.
     *
     * @throws IllegalArgumentException when less than 1
     */
    public Levels<X> take(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException(
                    "take(" + rows + ") of a recursive part takes 1 row of each parent at least; depth(0) reads none");
        }
        take = rows;
        return this;
    }

    /** Soft-deleted rows too. */
    public Levels<X> withDeleted() {
        withDeleted = true;
        return this;
    }

    Climb climb() {
        return new Climb(List.copyOf(conditions), List.copyOf(orders), depth, take, withDeleted);
    }
}
