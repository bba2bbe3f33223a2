package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToOptional;

/** A nested shape read through a to-one relation, in the same statement. */
public final class One<X extends Table, V> extends Part<V> {
    private final Relation<X> relation;
    private final ShapeToken<X, V> shape;

    One(int index, Relation<X> relation, ShapeToken<X, V> shape) {
        super(index);
        this.relation = relation;
        this.shape = shape;
    }

    public Relation<X> relation() {
        return relation;
    }

    public ShapeToken<X, V> shape() {
        return shape;
    }

    /** Whether a row may have none. */
    public boolean mayBeAbsent() {
        return relation instanceof ToOptional;
    }

    @Override
    String subject() {
        return "relation " + relation.name();
    }
}
