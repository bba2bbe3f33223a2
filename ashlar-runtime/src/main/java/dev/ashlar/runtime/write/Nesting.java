package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What is written with a row, as its builder is told it. The types are those of the generated method that calls: javac reads a call
 * without type parameters several times as fast.
 */
@SuppressWarnings(
        "unchecked") // a generated method says the same types in its parameter as its relation and its builders have
final class Nesting {
    private Nesting() {}

    static NestedOne create(Relation<?> relation, Builders builders, Function<?, Link> choice) {
        return one(relation, choice, builders.toOne(relation::described));
    }

    static NestedMany createMany(ToMany<?> relation, Builders builders, UnaryOperator<?> choice) {
        return many(relation, choice, new ToManyCreate<>(builders.ofKeys(), rows(relation, builders)));
    }

    static NestedOne update(Relation<?> relation, Builders builders, Function<?, Link> choice) {
        Relation<Table> there = (Relation<Table>) relation;
        return one(
                relation,
                choice,
                new ToOneUpdate<>(builders.ofKeys(), rows(there, builders), changes(there, builders)));
    }

    static NestedOne updateOptional(Relation<?> relation, Builders builders, Function<?, Link> choice) {
        Relation<Table> there = (Relation<Table>) relation;
        return one(
                relation,
                choice,
                new ToOptionalUpdate<>(builders.ofKeys(), rows(there, builders), changes(there, builders)));
    }

    static NestedMany updateMany(ToMany<?> relation, Builders builders, UnaryOperator<?> choice) {
        Relation<Table> there = (Relation<Table>) (Relation<?>) relation;
        return many(
                relation,
                choice,
                new ToManyUpdate<>(builders.ofKeys(), rows(there, builders), changes(there, builders)));
    }

    static NestedOne connect(Relation<?> relation, Supplier<?> keys, Function<?, Link> choice) {
        return one(relation, choice, new ToOneConnect<>(keys));
    }

    static NestedMany connectMany(ToMany<?> relation, Supplier<?> keys, UnaryOperator<?> choice) {
        return many(relation, choice, new ToManyConnect<>(keys));
    }

    private static <X extends Table> NewRow<X, Object, Object> rows(Relation<X> relation, Builders builders) {
        return builders.rows(relation::described);
    }

    private static <X extends Table> NewChange<X, Object> changes(Relation<X> relation, Builders builders) {
        return new NewChange<>(relation::target, builders.ofUpdates());
    }

    private static NestedOne one(Relation<?> relation, Function<?, Link> choice, Object said) {
        return new NestedOne(relation, ((Function<Object, Link>) choice).apply(said));
    }

    private static NestedMany many(ToMany<?> relation, UnaryOperator<?> choice, ToManyConnect<?> said) {
        ToManyConnect<?> answered = (ToManyConnect<?>) ((UnaryOperator<Object>) choice).apply(said);
        return new NestedMany(relation, answered.links());
    }
}
