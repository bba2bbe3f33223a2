package dev.ashlar.runtime.error;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of a write that may break a rule: a value, or the rule. Every other error is thrown as ever.
 *
 * @param <V> what the write answers
 * @param <E> the rules that it can break
 */
public sealed interface Outcome<V, E extends Failure> {
    <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed);

    /**
     * The same with what PostgreSQL said.
     *
     * @param failed is given the rule and the error
     */
    <R> R match(
            Function<? super V, ? extends R> done,
            BiFunction<? super E, ? super DatabaseException, ? extends R> failed);

    /**
     * The value.
     *
     * @throws DatabaseException the failure's cause
     */
    V orElseThrow();

    /**
     * Runs work that writes, whatever it is: {@code Outcome.of(UserFailure.class, () -> db.transaction(...))}. Inside of a
     * transaction a failure ends that transaction; what delegates attempt does not.
     *
     * @param failures the rules that are an answer; every other error is thrown
     */
    static <V, E extends Failure> Outcome<V, E> of(Class<E> failures, Supplier<? extends V> work) {
        try {
            return new Done<>(work.get());
        } catch (DatabaseException e) {
            E failure = Failure.of(failures, e);
            if (failure == null) {
                throw e;
            }
            return new Failed<>(failure, e);
        }
    }

    record Done<V, E extends Failure>(V value) implements Outcome<V, E> {
        @Override
        public <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed) {
            return done.apply(value);
        }

        @Override
        public <R> R match(
                Function<? super V, ? extends R> done,
                BiFunction<? super E, ? super DatabaseException, ? extends R> failed) {
            return done.apply(value);
        }

        @Override
        public V orElseThrow() {
            return value;
        }
    }

    /** @param cause what PostgreSQL said */
    record Failed<V, E extends Failure>(E failure, DatabaseException cause) implements Outcome<V, E> {
        @Override
        public <R> R match(Function<? super V, ? extends R> done, Function<? super E, ? extends R> failed) {
            return failed.apply(failure);
        }

        @Override
        public <R> R match(
                Function<? super V, ? extends R> done,
                BiFunction<? super E, ? super DatabaseException, ? extends R> failed) {
            return failed.apply(failure, cause);
        }

        @Override
        public V orElseThrow() {
            throw cause;
        }
    }
}
