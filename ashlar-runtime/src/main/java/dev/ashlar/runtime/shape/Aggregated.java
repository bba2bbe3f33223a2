package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What the rows of a to-many relation come to: a sum, a mean, the least, the greatest, or whether there is one. */
public final class Aggregated<X extends Table, V> extends Valued<V> {
    private final ToMany<X> relation;
    private final BiFunction<ToMany<X>, Function<? super X, Condition>, Expression<V>> aggregate;

    /** @param aggregate over the rows of a relation that meet a condition */
    Aggregated(
            int index,
            ToMany<X> relation,
            BiFunction<ToMany<X>, Function<? super X, Condition>, Expression<V>> aggregate) {
        super(index);
        this.relation = relation;
        this.aggregate = aggregate;
    }

    public ToMany<X> relation() {
        return relation;
    }

    @Override
    public Table table() {
        return relation.owner();
    }

    /** The same over those rows alone that meet the condition. */
    public Expression<V> of(Function<? super X, Condition> condition, boolean withDeleted) {
        return aggregate.apply(withDeleted ? relation.withDeleted() : relation, condition);
    }

    @Override
    Expression<V> expression(boolean withDeleted) {
        return of(row -> Condition.all(List.of()), withDeleted);
    }

    @Override
    public String subject() {
        return "aggregate of " + relation.name();
    }
}
