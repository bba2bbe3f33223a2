package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A required step of a create: gives its value and answers the next one. Generated builders are chains of these, so that
 * a create with a step left out does not compile.
 *
 * <p>Not abstract, though only subclasses are made: of an abstract class javac compares all methods with each other, once for
 * each subclass.
 *
 * @param <N> the next step
 */
public class Stage<N> {
    private final CreateData<?> data;
    private final Object next;

    /** @param next an {@code N}; whose chain it is says so */
    protected Stage(CreateData<?> data, Object next) {
        this.data = data;
        this.next = next;
    }

    /** @param value of the column's type */
    protected final N set(Column<?> column, @Nullable Object value) {
        data.put(column, value);
        return next();
    }

    /** A relation whose row is there or made with this one. */
    protected final N one(Relation<?> relation, Builders builders, Function<?, Link> choice) {
        data.add(Nesting.create(relation, builders, choice));
        return next();
    }

    /** A relation whose row must be there: one that the client cannot create. */
    protected final N connectOnly(Relation<?> relation, Supplier<?> keys, Function<?, Link> choice) {
        data.add(Nesting.connect(relation, keys, choice));
        return next();
    }

    @SuppressWarnings("unchecked") // generated chains say N with the step that they give
    private N next() {
        return (N) next;
    }
}
