package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of nested shapes read through a to-many relation: one statement for all parents at once. */
public final class Many<X extends Table, V> extends Indexed implements Part<List<V>> {
    private final ToMany<X> relation;
    private final ShapeToken<X, V> shape;
    private @Nullable ChildKey key;

    Many(int index, ToMany<X> relation, ShapeToken<X, V> shape) {
        super(index);
        this.relation = relation;
        this.shape = shape;
    }

    public ToMany<X> relation() {
        return relation;
    }

    public ShapeToken<X, V> shape() {
        return shape;
    }

    /** What its rows have of their parents; made when they are first asked for. */
    public ChildKey key() {
        ChildKey known = key;
        if (known == null) {
            known = ChildKey.of(this);
            key = known;
        }
        return known;
    }

    @Override
    public String subject() {
        return "relation " + relation.name();
    }
}
