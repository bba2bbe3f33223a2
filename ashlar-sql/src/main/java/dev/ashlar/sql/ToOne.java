package dev.ashlar.sql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** To a row that is always there. */
public final class ToOne<X extends Table> extends Relation<X> {
    ToOne(Table owner, String name, Supplier<X> target, List<String> localColumns, List<String> targetColumns) {
        super(owner, name, target, localColumns, targetColumns);
    }

    /** The row meets the condition. */
    public Condition is(Function<? super X, Condition> condition) {
        return exists(condition);
    }

    /** The row does not meet the condition. */
    public Condition isNot(Function<? super X, Condition> condition) {
        return exists(condition).not();
    }

    /** A column of the row, to sort by or to compare with: {@code p.author.by(u -> u.name).asc()}. */
    public <V> Expression<V> by(Function<? super X, ? extends Expression<V>> column) {
        return value(
                column.apply(target()).type(),
                (out, other) -> column.apply(other).write(out),
                null);
    }
}
