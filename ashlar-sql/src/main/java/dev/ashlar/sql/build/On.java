package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A join that waits for its condition.
 *
 * @param <R> the statement that goes on
 */
public final class On<R> {
    private final Function<Condition, R> join;

    On(Function<Condition, R> join) {
        this.join = join;
    }

    /** All of the conditions must be met. */
    public R on(Condition... conditions) {
        return join.apply(Condition.all(Arrays.asList(conditions)));
    }
}
