package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.function.Function;

/** The number of rows of a to-many relation. */
public final class Counted<X extends Table> extends Valued<Long> {
    private final ToMany<X> relation;

    Counted(int index, ToMany<X> relation) {
        super(index);
        this.relation = relation;
    }

    public ToMany<X> relation() {
        return relation;
    }

    @Override
    public Table table() {
        return relation.owner();
    }

    /** The number of those that meet the condition. */
    public Expression<Long> of(Function<? super X, Condition> condition, boolean withDeleted) {
        return (withDeleted ? relation.withDeleted() : relation).count(condition);
    }

    @Override
    Expression<Long> expression(boolean withDeleted) {
        return (withDeleted ? relation.withDeleted() : relation).count();
    }

    @Override
    public String subject() {
        return "count of " + relation.name();
    }
}
