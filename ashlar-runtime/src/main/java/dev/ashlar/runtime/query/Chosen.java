package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Table;
import java.util.function.UnaryOperator;

/**
 * A shape together with what its parts take, so that it says so wherever it is given: to a read, or to a write that answers
 * it. What a call says of the same part holds instead.
 */
public final class Chosen<T extends Table, R> extends ShapeToken<T, R> {
    private final ShapeToken<T, R> shape;
    private final Choice choice;

    private Chosen(ShapeToken<T, R> shape, Choice choice) {
        super(shape);
        this.shape = shape;
        this.choice = choice;
    }

    /** {@code Chosen.of(feedPost, s -> s.with(FeedPostShape.tags, g -> g.take(3)))}. */
    public static <T extends Table, R> ShapeToken<T, R> of(ShapeToken<T, R> shape, UnaryOperator<Choosing> parts) {
        return new Chosen<>(shape, parts.apply(new Choosing()).choice());
    }

    /** What it takes, and what the shape that it was made of does. */
    Choice choice() {
        return shape instanceof Chosen<T, R> inner ? inner.choice().and(choice) : choice;
    }

    @Override
    protected R read(Values values) {
        return shape.readFrom(values);
    }
}
