package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query reads and how a row of it becomes an {@code R}. Generated: one for each model (its full row) and one for
 * each {@link Shape} record. A token says what; the call that it is given to says which rows.
 *
 * <p>Subclasses declare their parts in field initialisers and read them in {@link #read}. After construction a token
 * never changes, so one instance serves all threads.
 */
public abstract class ShapeToken<T extends Table, R> {
    private final T table;
    private final List<Part<?>> parts = new ArrayList<>();
    private volatile @Nullable Layout<R> layout;
    private volatile @Nullable Layout<R> layoutWithDeleted;

    protected ShapeToken(T table) {
        this.table = table;
    }

    /** The table that the columns of this shape belong to. */
    public final T table() {
        return table;
    }

    /** All parts, in the order in which they were declared. */
    public final List<Part<?>> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** How a statement reads this shape; made at the first use and kept. For the query engine. */
    public final Layout<R> layout(boolean withDeleted) {
        Layout<R> made = withDeleted ? layoutWithDeleted : layout;
        return made == null ? makeLayout(withDeleted) : made;
    }

    /** Builds the value of one row. For the query engine. */
    public final R readFrom(Values values) {
        return read(values);
    }

    protected final <V> Part<V> field(Column<V> column) {
        return add(new Field<>(parts.size(), column));
    }

    protected final <X extends Table, V> One<X, V> one(ToOne<X> relation, ShapeToken<X, V> shape) {
        return add(new One<>(parts.size(), relation, shape));
    }

    /** A part to be read with {@link Values#orNull}. */
    protected final <X extends Table, V> One<X, V> optional(ToOptional<X> relation, ShapeToken<X, V> shape) {
        return add(new One<>(parts.size(), relation, shape));
    }

    protected final <X extends Table, V> Many<X, V> many(ToMany<X> relation, ShapeToken<X, V> shape) {
        return add(new Many<>(parts.size(), relation, shape));
    }

    protected final <X extends Table> Counted<X> count(ToMany<X> relation) {
        return add(new Counted<>(parts.size(), relation));
    }

    /** Takes each part's value out of {@code values} and builds the row's value. */
    protected abstract R read(Values values);

    /** Two threads may make it twice; both are the same. */
    private Layout<R> makeLayout(boolean withDeleted) {
        Layout<R> made = LayoutBuilder.build(this, withDeleted);
        if (withDeleted) {
            layoutWithDeleted = made;
        } else {
            layout = made;
        }
        return made;
    }

    private <P extends Part<?>> P add(P part) {
        parts.add(part);
        return part;
    }
}
