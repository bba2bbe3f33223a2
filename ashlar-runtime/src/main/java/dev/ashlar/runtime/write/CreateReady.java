package dev.ashlar.runtime.write;

import dev.ashlar.sql.Column;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.ToMany;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The last step of a create: nothing required is left, all else may be given.
 *
 * <p>Not abstract, though only subclasses are made: of an abstract class javac compares all methods with each other, once for
 * each subclass.
 *
 * @param <S> the generated subclass
 */
public class CreateReady<S extends CreateReady<S>> {
    private final CreateData<?> data;

    protected CreateReady(CreateData<?> data) {
        this.data = data;
    }

    /** @param value of the column's type */
    protected final S set(Column<?> column, @Nullable Object value) {
        data.put(column, value);
        return self(this);
    }

    protected final S one(Relation<?> relation, Builders builders, Function<?, Link> choice) {
        data.add(Nesting.create(relation, builders, choice));
        return self(this);
    }

    protected final S many(ToMany<?> relation, Builders builders, UnaryOperator<?> choice) {
        data.add(Nesting.createMany(relation, builders, choice));
        return self(this);
    }

    protected final S connectOnly(Relation<?> relation, Supplier<?> keys, Function<?, Link> choice) {
        data.add(Nesting.connect(relation, keys, choice));
        return self(this);
    }

    protected final S connectMany(ToMany<?> relation, Supplier<?> keys, UnaryOperator<?> choice) {
        data.add(Nesting.connectMany(relation, keys, choice));
        return self(this);
    }

    @SuppressWarnings("unchecked") // S is the subclass itself: generated code extends CreateReady<Ready>
    private static <S extends CreateReady<S>> S self(CreateReady<S> ready) {
        return (S) ready;
    }
}
