package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Aggregated;
import dev.ashlar.runtime.shape.Bound;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Expressed;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.OneOrNone;
import dev.ashlar.runtime.shape.Only;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.runtime.shape.Valued;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Says what the parts of a shape take: which rows, which values. For use inside the call it is given to.
 *
 * @param <S> the subclass
 */
public abstract sealed class Parts<S extends Parts<S>> permits Rows, Choosing {
    private final Map<Many<?, ?>, Arguments> lists = new LinkedHashMap<>();
    private final Map<Valued<?>, Expression<?>> values = new LinkedHashMap<>();
    private final Map<OneOrNone<?, ?>, Only> ones = new LinkedHashMap<>();
    private final Map<Recursive<?, ?>, Climb> climbs = new LinkedHashMap<>();

    /** Which rows a to-many part of the shape takes; without it, all. */
    public final <X extends Table, V> S with(Many<X, V> part, UnaryOperator<Related<X>> rows) {
        lists.put(part, rows.apply(new Related<>(part.shape().table())).arguments());
        return self();
    }

    /**
     * What must hold of the row that a to-one part takes; another is as good as none. Not for parts that always have a row:
     * {@code with(StoryShape.author, u -> u.active.eq(true))}.
     */
    public final <X extends Table, V> S with(OneOrNone<X, V> part, Function<? super X, Condition> condition) {
        X row = part.relation().target();
        ones.put(part, new Only(row, condition.apply(row)));
        return self();
    }

    /** Which rows a count of the shape counts; without it, all: {@code with(FeedPostShape.comments, c -> c.approved.eq(true))}. */
    public final <X extends Table> S with(Counted<X> part, Function<? super X, Condition> condition) {
        values.put(part, part.relation().count(condition));
        return self();
    }

    /** Over which rows a sum, a mean, a least or a greatest of the shape goes, or which rows are looked for; without it, all. */
    public final <X extends Table, V> S with(Aggregated<X, V> part, Function<? super X, Condition> condition) {
        values.put(part, part.of(condition));
        return self();
    }

    /** What a computed part of the shape is this time: {@code with(HitShape.rank, p -> search(p.content, words).rank())}. */
    public final <X extends Table, V> S with(
            Expressed<X, V> part, Function<? super X, ? extends Expression<V>> expression) {
        values.put(part, expression.apply(part.table()));
        return self();
    }

    /** How far a recursive part goes, over which rows and in which order; without it, to the end. */
    public final <X extends Table, V> S with(Recursive<X, V> part, UnaryOperator<Levels<X>> levels) {
        climbs.put(part, levels.apply(new Levels<>(part.shape().table())).climb());
        return self();
    }

    abstract S self();

    final Choice choice() {
        return new Choice(Map.copyOf(lists), new Bound(Map.copyOf(values), Map.copyOf(ones)), Map.copyOf(climbs));
    }
}
