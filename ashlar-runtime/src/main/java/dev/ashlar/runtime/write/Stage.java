package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A required step of a create: gives its value and answers the next one. Generated builders are chains of these, so that
 * a create with a step left out does not compile.
 *
 * @param <N> the next step
 */
public abstract class Stage<N> {
    private final CreateData<?> data;
    private final N next;

    protected Stage(CreateData<?> data, N next) {
        this.data = data;
        this.next = next;
    }

    protected final <V> N set(Column<V> column, @Nullable V value) {
        data.set(column, value);
        return next;
    }

    /** A relation whose row is there or made with this one. */
    protected final <X extends Table, K, F, C> N one(
            Relation<X> relation,
            Supplier<K> keys,
            Function<CreateData<X>, F> first,
            Function<ToOneCreate<K, F, C>, Link> choice) {
        NewRow<X, F, C> rows = new NewRow<>(relation::described, first);
        data.add(new NestedOne(relation, choice.apply(new ToOneCreate<>(keys, rows))));
        return next;
    }

    /** A relation whose row must be there: one that the client cannot create. */
    protected final <K> N connectOnly(Relation<?> relation, Supplier<K> keys, Function<ToOneConnect<K>, Link> choice) {
        data.add(new NestedOne(relation, choice.apply(new ToOneConnect<>(keys))));
        return next;
    }
}
