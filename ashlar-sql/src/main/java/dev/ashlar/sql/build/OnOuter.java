package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.Table;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A join with a table that may find no row, which waits for its condition.
 *
 * @param <R> the statement that goes on
 */
public final class OnOuter<R, T extends Table> {
    private final Outer<T> table;
    private final Function<Condition, R> join;

    OnOuter(Outer<T> table, Function<Condition, R> join) {
        this.table = table;
        this.join = join;
    }

    /** The condition, from the columns of the table. */
    public R on(Function<? super T, Condition> condition) {
        return join.apply(table.is(condition));
    }

    /** All of the conditions must be met. */
    public R on(Condition... conditions) {
        return join.apply(Condition.all(Arrays.asList(conditions)));
    }
}
