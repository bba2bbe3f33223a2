package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import dev.ashlar.sql.Condition;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.util.Random;
import java.util.function.Function;

/** Questions to rows that a relation leads to. */
final class RelationFilters {
    private RelationFilters() {}

    static Filter random(Kind kind, Random random, int depth) {
        if (random.nextInt(4) == 0) {
            return value(Measure.related(kind, random), random);
        }
        Way way = kind.way(random);
        Relation<?> relation = way.sample();
        Filter inner = Filter.random(Kinds.named(way.to()), random, depth - 1);
        if (relation instanceof ToMany) {
            return many(way, inner, random);
        }
        return relation instanceof ToOptional && random.nextInt(3) == 0
                ? isThere(way, random.nextBoolean())
                : one(way, inner, random.nextBoolean());
    }

    private static Filter value(Measure related, Random random) {
        Operator operator = Operator.random(random);
        Object value = related.pool().get(random.nextInt(related.pool().size()));
        return new Filter(
                related + " " + operator + " " + value,
                t -> operator.condition(related.sql().apply(t), value),
                (s, item) -> operator.test(related.loop().apply(s, item), value));
    }

    private static Filter many(Way way, Filter inner, Random random) {
        Function<Table, Condition> condition = inner.sql();
        return switch (random.nextInt(3)) {
            case 0 ->
                new Filter(
                        way.name() + " some (" + inner + ")",
                        t -> Measure.many(way, t).some(condition),
                        (s, item) -> Measure.follow(s, way, item).anyMatch(r -> inner.holds(s, r)));
            case 1 ->
                new Filter(
                        way.name() + " every (" + inner + ")",
                        t -> Measure.many(way, t).every(condition),
                        (s, item) -> Measure.follow(s, way, item)
                                .noneMatch(
                                        r -> Boolean.FALSE.equals(inner.loop().apply(s, r))));
            default ->
                new Filter(
                        way.name() + " none (" + inner + ")",
                        t -> Measure.many(way, t).none(condition),
                        (s, item) -> Measure.follow(s, way, item).noneMatch(r -> inner.holds(s, r)));
        };
    }

    @SuppressWarnings("unchecked") // whatever the table
    private static Filter one(Way way, Filter inner, boolean is) {
        return new Filter(
                way.name() + (is ? " is (" : " is not (") + inner + ")",
                t -> {
                    if (way.relation().apply(t) instanceof ToOptional<?> optional) {
                        ToOptional<Table> there = (ToOptional<Table>) optional;
                        return is ? there.is(inner.sql()) : there.isNot(inner.sql());
                    }
                    ToOne<Table> there = (ToOne<Table>) way.relation().apply(t);
                    return is ? there.is(inner.sql()) : there.isNot(inner.sql());
                },
                (s, item) -> Measure.follow(s, way, item).anyMatch(r -> inner.holds(s, r)) == is);
    }

    private static Filter isThere(Way way, boolean yes) {
        return new Filter(
                way.name() + (yes ? " is not null" : " is null"),
                t -> {
                    ToOptional<?> there = (ToOptional<?>) way.relation().apply(t);
                    return yes ? there.isNotNull() : there.isNull();
                },
                (s, item) -> Measure.follow(s, way, item).findAny().isPresent() == yes);
    }
}
