package dev.ashlar.sql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** To a row that may be absent. */
public final class ToOptional<X extends Table> extends Relation<X> {
    private final boolean holdsKey;

    ToOptional(
            Table owner,
            String name,
            Supplier<X> target,
            List<String> localColumns,
            List<String> targetColumns,
            boolean holdsKey) {
        super(owner, name, target, localColumns, targetColumns);
        this.holdsKey = holdsKey;
    }

    /** Whether the table that it starts from has the foreign key. */
    public boolean holdsKey() {
        return holdsKey;
    }

    /** There is a row and it meets the condition. */
    public Condition is(Function<? super X, Condition> condition) {
        return exists(condition);
    }

    /** There is no row, or it does not meet the condition. */
    public Condition isNot(Function<? super X, Condition> condition) {
        return exists(condition).not();
    }

    public Condition isNull() {
        return exists(null).not();
    }

    public Condition isNotNull() {
        return exists(null);
    }

    /** A column of the row, to sort by or to compare with: {@code p.author.by(u -> u.name).asc()}; NULL when there is no row. */
    public <V> Expression<V> by(Function<? super X, ? extends Expression<V>> column) {
        return value(
                column.apply(target()).type(),
                (out, other) -> column.apply(other).write(out),
                null);
    }
}
