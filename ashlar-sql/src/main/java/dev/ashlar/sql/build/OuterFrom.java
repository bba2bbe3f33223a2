package dev.ashlar.sql.build;

import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.Table;

/**
 * A query whose tables so far may all find no row, because a right join or a full join follows: both keep the rows of what they
 * join. After it the query goes on as any other.
 */
public final class OuterFrom<S extends Select<S>> {
    private final S select;

    OuterFrom(S select) {
        this.select = select;
    }

    /** Pairs of rows that meet the condition. */
    public <T extends Table> OnOuter<OuterFrom<S>, T> innerJoin(Outer<T> table) {
        return new OnOuter<>(table, condition -> also(" INNER JOIN ", table, condition));
    }

    /** As innerJoin, and the rows that found no partner. */
    public <T extends Table> OnOuter<OuterFrom<S>, T> leftJoin(Outer<T> table) {
        return new OnOuter<>(table, condition -> also(" LEFT JOIN ", table, condition));
    }

    /** As innerJoin, and the rows of this table that found no partner, for which what is read of those before it is empty. */
    public On<S> rightJoin(Table table) {
        return new On<>(condition -> select.join(" RIGHT JOIN ", table, condition));
    }

    /** As innerJoin, and the rows on both sides that found no partner. */
    public <T extends Table> OnOuter<S, T> fullJoin(Outer<T> table) {
        return new OnOuter<>(table, condition -> select.join(" FULL JOIN ", table, condition));
    }

    private OuterFrom<S> also(String kind, Table table, Condition condition) {
        select.join(kind, table, condition);
        return this;
    }
}
