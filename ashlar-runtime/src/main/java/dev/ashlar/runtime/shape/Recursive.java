package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.List;

/**
 * The shape itself, read through a relation to the same table, level after level: a list of the rows below, or the row above.
 * One statement reads all levels of all rows.
 */
public final class Recursive<X extends Table, V> extends Indexed implements Part<V> {
    private final Relation<X> relation;
    private final ShapeToken<X, ?> shape;

    Recursive(int index, Relation<X> relation, ShapeToken<X, ?> shape) {
        super(index);
        this.relation = relation;
        this.shape = shape;
    }

    public Relation<X> relation() {
        return relation;
    }

    public ShapeToken<X, ?> shape() {
        return shape;
    }

    public boolean isMany() {
        return relation instanceof ToMany;
    }

    /** Names of columns that tell rows from each other when one is come to again. */
    public List<String> identity() {
        return KeySide.isHere(relation) ? relation.targetColumns() : relation.localColumns();
    }

    @Override
    public String subject() {
        return "relation " + relation.name();
    }
}
