package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;

/** A nested shape read through a to-one relation, in the same statement. */
public sealed class One<X extends Table, V> extends Indexed implements Part<V> permits OneOrNone {
    private final Relation<X> relation;
    private final ShapeToken<X, V> shape;

    One(int index, Relation<X> relation, ShapeToken<X, V> shape) {
        super(index);
        this.relation = relation;
        this.shape = shape;
    }

    public final Relation<X> relation() {
        return relation;
    }

    public final ShapeToken<X, V> shape() {
        return shape;
    }

    /** Whether a row may have none. */
    public final boolean mayBeAbsent() {
        return this instanceof OneOrNone;
    }

    @Override
    public final String subject() {
        return "relation " + relation.name();
    }
}
