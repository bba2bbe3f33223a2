package dev.ashlar.runtime.law;

import dev.ashlar.runtime.conformance.client.DbTables;
import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.query.ReadDelegate;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A model as the laws know it.
 *
 * @param attributes all columns, keys too
 * @param ways its relations
 * @param keys of a row, each of which finds it
 */
record Kind(
        String name,
        Supplier<Table> table,
        List<Attribute> attributes,
        List<Way> ways,
        Function<DbTables, ReadDelegate<?, ?, ?>> delegate,
        Function<Item, List<Key<?>>> keys) {
    /**
     * A relation.
     *
     * @param to the name of the kind that it leads to
     * @param sample the relation of any instance of the table
     */
    record Way(String name, String to, Function<Table, Relation<?>> relation, Relation<?> sample) {}

    Attribute attribute(Random random) {
        return attributes.get(random.nextInt(attributes.size()));
    }

    Attribute sorted(Random random) {
        List<Attribute> some = attributes.stream().filter(Attribute::isSorted).toList();
        return some.get(random.nextInt(some.size()));
    }

    Way way(Random random) {
        return ways.get(random.nextInt(ways.size()));
    }

    @Override
    public String toString() {
        return name;
    }
}
