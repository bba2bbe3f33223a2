package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Aggregated;
import dev.ashlar.runtime.shape.Bound;
import dev.ashlar.runtime.shape.Counted;
import dev.ashlar.runtime.shape.Expressed;
import dev.ashlar.runtime.shape.Many;
import dev.ashlar.runtime.shape.OneOrNone;
import dev.ashlar.runtime.shape.Only;
import dev.ashlar.runtime.shape.Recursive;
import dev.ashlar.runtime.shape.SomeCounted;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Table;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Says what the parts of a shape take: which rows, which values. For use inside the call it is given to.
 *
 * @param <S> the subclass
 */
public abstract sealed class Parts<S extends Parts<S>> permits Rows, Choosing {
    private Choice choice = Choice.NOTHING;

    /** Which rows a to-many part of the shape takes; without it, all. */
    public final <X extends Table, V> S with(Many<X, V> part, UnaryOperator<Related<X>> rows) {
        Arguments asked = rows.apply(new Related<>(part.shape().table())).arguments();
        return also(new Choice(Map.of(part, asked), Bound.NOTHING, Map.of()));
    }

    /**
     * What must hold of the row that a to-one part takes; another is as good as none. Not for parts that always have a row:
     * {@code with(StoryShape.author, u -> u.active.eq(true))}.
     */
    public final <X extends Table, V> S with(OneOrNone<X, V> part, Function<? super X, Condition> condition) {
        X row = part.relation().target();
        return bound(new Bound(Map.of(), Map.of(part, new Only(row, condition.apply(row)))));
    }

    /** Which rows a count of the shape counts; without it, all: {@code with(FeedPostShape.comments, c -> c.approved.eq(true))}. */
    public final <X extends Table> S with(Counted<X> part, Function<? super X, Condition> condition) {
        return bound(new Bound(Map.of(part, new SomeCounted<>(part.relation(), condition)), Map.of()));
    }

    /** Over which rows a sum, a mean, a least or a greatest of the shape goes, or which rows are looked for; without it, all. */
    public final <X extends Table, V> S with(Aggregated<X, V> part, Function<? super X, Condition> condition) {
        return bound(new Bound(Map.of(part, part.of(condition)), Map.of()));
    }

    /** What a computed part of the shape is this time: {@code with(HitShape.rank, p -> search(p.content, words).rank())}. */
    public final <X extends Table, V> S with(
            Expressed<X, V> part, Function<? super X, ? extends Expression<V>> expression) {
        return bound(new Bound(Map.of(part, expression.apply(part.table())), Map.of()));
    }

    /** How far a recursive part goes, over which rows and in which order; without it, to the end. */
    public final <X extends Table, V> S with(Recursive<X, V> part, UnaryOperator<Levels<X>> levels) {
        Climb climb = levels.apply(new Levels<>(part.shape().table())).climb();
        return also(new Choice(Map.of(), Bound.NOTHING, Map.of(part, climb)));
    }

    abstract S self();

    final Choice choice() {
        return choice;
    }

    private S bound(Bound bound) {
        return also(new Choice(Map.of(), bound, Map.of()));
    }

    private S also(Choice other) {
        choice = choice.and(other);
        return self();
    }
}
