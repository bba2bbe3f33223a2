package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Says what an update changes; what it leaves out stays as it is.
 *
 * <p>Not abstract, though only subclasses are made: of an abstract class javac compares all methods with each other, once for
 * each subclass.
 *
 * @param <S> the generated subclass
 */
public class UpdateBuilder<S extends UpdateBuilder<S>> {
    private final UpdateData<?> data;

    protected UpdateBuilder(UpdateData<?> data) {
        this.data = data;
    }

    /** @param value of the column's type */
    protected final S set(Column<?> column, @Nullable Object value) {
        data.put(column, value);
        return self(this);
    }

    protected final <V extends Number> S number(Column<V> column, UnaryOperator<NumberChange<V>> change) {
        data.put(change.apply(new NumberChange<>(column)).change());
        return self(this);
    }

    protected final <E> S list(ListColumn<E> column, UnaryOperator<ListChange<E>> change) {
        data.put(change.apply(new ListChange<>(column)).change());
        return self(this);
    }

    protected final S json(Column<?> column, UnaryOperator<JsonChange> change) {
        data.put(change.apply(new JsonChange(column)).change());
        return self(this);
    }

    protected final S one(ToOne<?> relation, Builders builders, Function<?, Link> choice) {
        data.add(Nesting.update(relation, builders, choice));
        return self(this);
    }

    protected final S optional(ToOptional<?> relation, Builders builders, Function<?, Link> choice) {
        data.add(Nesting.updateOptional(relation, builders, choice));
        return self(this);
    }

    protected final S many(ToMany<?> relation, Builders builders, UnaryOperator<?> choice) {
        data.add(Nesting.updateMany(relation, builders, choice));
        return self(this);
    }

    /** A relation to a table that the client cannot create rows of. */
    protected final S connectOnly(Relation<?> relation, Supplier<?> keys, Function<?, Link> choice) {
        data.add(Nesting.connect(relation, keys, choice));
        return self(this);
    }

    /** A relation to a table that the client cannot create rows of. */
    protected final S connectMany(ToMany<?> relation, Supplier<?> keys, UnaryOperator<?> choice) {
        data.add(Nesting.connectMany(relation, keys, choice));
        return self(this);
    }

    @SuppressWarnings("unchecked") // S is the subclass itself: generated code extends UpdateBuilder<PostUpdate>
    private static <S extends UpdateBuilder<S>> S self(UpdateBuilder<S> builder) {
        return (S) builder;
    }
}
