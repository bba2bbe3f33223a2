package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The last step of a create: nothing required is left, all else may be given.
 *
 * @param <S> the generated subclass
 */
public abstract class CreateReady<S extends CreateReady<S>> {
    private final CreateData<?> data;

    protected CreateReady(CreateData<?> data) {
        this.data = data;
    }

    protected final <V> S set(Column<V> column, @Nullable V value) {
        data.set(column, value);
        return self(this);
    }

    protected final <X extends Table, K, F, C> S one(
            Relation<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            Function<ToOneCreate<K, F, C>, Link> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedOne(relation, choice.apply(new ToOneCreate<>(keys, rows))));
        return self(this);
    }

    protected final <X extends Table, K, F, C> S many(
            ToMany<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            UnaryOperator<ToManyCreate<K, F, C>> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedMany(
                relation, choice.apply(new ToManyCreate<>(keys, rows)).links()));
        return self(this);
    }

    protected final <K> S connectOnly(Relation<?> relation, Supplier<K> keys, Function<ToOneConnect<K>, Link> choice) {
        data.add(new NestedOne(relation, choice.apply(new ToOneConnect<>(keys))));
        return self(this);
    }

    protected final <K> S connectMany(ToMany<?> relation, Supplier<K> keys, UnaryOperator<ToManyConnect<K>> choice) {
        data.add(
                new NestedMany(relation, choice.apply(new ToManyConnect<>(keys)).links()));
        return self(this);
    }

    @SuppressWarnings("unchecked") // S is the subclass itself: generated code extends CreateReady<Ready>
    private static <S extends CreateReady<S>> S self(CreateReady<S> ready) {
        return (S) ready;
    }
}
