package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import org.jspecify.annotations.Nullable;

/** A part whose value PostgreSQL computes of a row: a count, an aggregate over a relation, an expression. */
public abstract sealed class Valued<V> extends Indexed implements Part<V> permits Counted, Aggregated, Expressed {
    Valued(int index) {
        super(index);
    }

    /** The instance that the expressions of this part speak of. */
    public abstract Table table();

    /**
     * What is computed unless a call says otherwise; null: nothing, so that the value is null.
     *
     * @param withDeleted whether softly deleted rows of a relation count
     */
    abstract @Nullable Expression<V> expression(boolean withDeleted);
}
