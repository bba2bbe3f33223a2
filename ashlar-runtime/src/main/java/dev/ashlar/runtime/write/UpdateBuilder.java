package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
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
 * @param <S> the generated subclass
 */
public abstract class UpdateBuilder<S extends UpdateBuilder<S>> {
    private final UpdateData<?> data;

    protected UpdateBuilder(UpdateData<?> data) {
        this.data = data;
    }

    protected final <V> S set(Column<V> column, @Nullable V value) {
        data.set(column, value);
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

    protected final <X extends Table, K, F, C, U> S one(
            ToOne<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            Function<UpdateData<X>, U> updates,
            Function<ToOneUpdate<X, K, F, C, U>, Link> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedOne(
                relation, choice.apply(new ToOneUpdate<>(keys, rows, new NewChange<>(relation::target, updates)))));
        return self(this);
    }

    protected final <X extends Table, K, F, C, U> S optional(
            ToOptional<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            Function<UpdateData<X>, U> updates,
            Function<ToOptionalUpdate<X, K, F, C, U>, Link> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedOne(
                relation,
                choice.apply(new ToOptionalUpdate<>(keys, rows, new NewChange<>(relation::target, updates)))));
        return self(this);
    }

    protected final <X extends Table, K, F, C, U> S many(
            ToMany<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            Function<UpdateData<X>, U> updates,
            UnaryOperator<ToManyUpdate<X, K, F, C, U>> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedMany(
                relation,
                choice.apply(new ToManyUpdate<>(keys, rows, new NewChange<>(relation::target, updates)))
                        .links()));
        return self(this);
    }

    /** A relation to a table that the client cannot create rows of. */
    protected final <K> S connectOnly(Relation<?> relation, Supplier<K> keys, Function<ToOneConnect<K>, Link> choice) {
        data.add(new NestedOne(relation, choice.apply(new ToOneConnect<>(keys))));
        return self(this);
    }

    /** A relation to a table that the client cannot create rows of. */
    protected final <K> S connectMany(ToMany<?> relation, Supplier<K> keys, UnaryOperator<ToManyConnect<K>> choice) {
        data.add(
                new NestedMany(relation, choice.apply(new ToManyConnect<>(keys)).links()));
        return self(this);
    }

    @SuppressWarnings("unchecked") // S is the subclass itself: generated code extends UpdateBuilder<PostUpdate>
    private static <S extends UpdateBuilder<S>> S self(UpdateBuilder<S> builder) {
        return (S) builder;
    }
}
