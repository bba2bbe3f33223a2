package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;

/** One of the records that a row may become: another shape of the same row, built when the row is of its kind. */
public final class Variant<T extends Table, V> extends Indexed implements Part<V> {
    private final Expressed<T, Integer> kind;
    private final int number;
    private final ShapeToken<T, V> shape;

    Variant(int index, Expressed<T, Integer> kind, int number, ShapeToken<T, V> shape) {
        super(index);
        this.kind = kind;
        this.number = number;
        this.shape = shape;
    }

    public ShapeToken<T, V> shape() {
        return shape;
    }

    /** The part of the same shape that says what kind a row is of. */
    Expressed<T, Integer> kind() {
        return kind;
    }

    int number() {
        return number;
    }

    @Override
    public String subject() {
        return "kind " + number;
    }
}
