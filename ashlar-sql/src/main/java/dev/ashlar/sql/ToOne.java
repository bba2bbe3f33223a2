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
}
