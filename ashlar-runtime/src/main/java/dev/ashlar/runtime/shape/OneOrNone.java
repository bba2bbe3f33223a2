package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToOptional;

/** A nested shape that may be absent, so that a call can say which row it takes: another is as good as none. */
public final class OneOrNone<X extends Table, V> extends One<X, V> {
    OneOrNone(int index, ToOptional<X> relation, ShapeToken<X, V> shape) {
        super(index, relation, shape);
    }
}
