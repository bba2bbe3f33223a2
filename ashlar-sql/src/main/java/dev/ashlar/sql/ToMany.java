package dev.ashlar.sql;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** To any number of rows. */
public final class ToMany<X extends Table> extends Relation<X> {
    private final @Nullable Junction junction;

    ToMany(
            Table owner,
            String name,
            Supplier<X> target,
            List<String> localColumns,
            List<String> targetColumns,
            @Nullable Junction junction) {
        super(owner, name, target, localColumns, targetColumns);
        this.junction = junction;
    }

    @Override
    public @Nullable Junction junction() {
        return junction;
    }

    /** One row at least meets the condition. */
    public Condition some(Function<? super X, Condition> condition) {
        return exists(condition);
    }

    /** No row fails the condition; true when there are no rows. */
    public Condition every(Function<? super X, Condition> condition) {
        return exists(other -> condition.apply(other).not()).not();
    }

    /** No row meets the condition. */
    public Condition none(Function<? super X, Condition> condition) {
        return exists(condition).not();
    }

    /** How many rows there are, to sort by or to compare with: {@code p.comments.count().desc()}. */
    public Expression<Long> count() {
        return value(PgType.BIGINT, (out, other) -> out.append("count(*)"));
    }
}
