package dev.ashlar.runtime.error;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What came of a write that may break a rule: a value, or the rule. Every other error is thrown as ever.
 *
 * @param <V> what the write answers
 * @param <E> the rules that it can break
 */
public sealed interface Outcome<V, E extends Failure> {
    <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed);

    /**
     * The value.
     *
     * @throws DatabaseException the failure's cause
     */
    V orElseThrow();

    /**
     * Runs work that writes, whatever it is: {@code Outcome.of(UserFailure::of, () -> db.transaction(...))}. Inside of a
     * transaction a failure ends that transaction; what delegates attempt does not.
     *
     * @param failures the rule that an error is about, or null: {@code UserFailure::of}
     */
    static <V, E extends Failure> Outcome<V, E> of(
            Function<? super DatabaseException, ? extends @Nullable E> failures, Supplier<? extends V> work) {
        try {
            return new Done<>(work.get());
        } catch (DatabaseException e) {
            E failure = failures.apply(e);
            if (failure == null) {
                throw e;
            }
            return new Failed<>(failure);
        }
    }

    record Done<V, E extends Failure>(V value) implements Outcome<V, E> {
        @Override
        public <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed) {
            return done.apply(value);
        }

        @Override
        public V orElseThrow() {
            return value;
        }
    }

    record Failed<V, E extends Failure>(E failure) implements Outcome<V, E> {
        @Override
        public <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed) {
            return failed.apply(failure);
        }

        @Override
        public V orElseThrow() {
            throw failure.cause();
        }
    }
}
