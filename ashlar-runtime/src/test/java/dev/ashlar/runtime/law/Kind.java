package dev.ashlar.runtime.law;

import dev.ashlar.runtime.query.Key;
import dev.ashlar.runtime.shape.KeySide;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Relation;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.ToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A model as the laws know it.
 *
 * @param attributes all columns, keys too
 * @param ways its relations
 * @param rules what its rows are held to
 */
record Kind(String name, Supplier<Table> table, List<Attribute> attributes, List<Way> ways, Rules rules) {
    /**
     * A relation.
     *
     * @param to the name of the kind that it leads to
     * @param sample the relation of any instance of the table
     */
    record Way(String name, String to, Function<Table, Relation<?>> relation, Relation<?> sample) {
        /** Whether its own table keeps it. */
        boolean isHere() {
            return KeySide.isHere(sample);
        }

        boolean isMany() {
            return sample instanceof ToMany;
        }

        /** The columns here that say which row it is, the tenant's aside; where there is no other, that one. */
        List<String> columns() {
            List<String> own = sample.localColumns().stream()
                    .filter(column -> !isTenants(column))
                    .toList();
            return own.isEmpty() ? sample.localColumns() : own;
        }

        /** Whether the column here says whose the row is. */
        boolean isTenants(String column) {
            return isTenants(sample.owner(), column);
        }

        private static boolean isTenants(Table table, String column) {
            Column<?> key = table.tenantKey();
            return key != null && key.name().equals(column);
        }

        /** Whether the tenant is part of the key that it keeps. */
        boolean isWithinTenant() {
            return isHere() && sample.localColumns().stream().anyMatch(this::isTenants);
        }

        /** Whether it leads from a row to the tenant that it belongs to. */
        boolean isToTenant() {
            return isHere() && sample.localColumns().stream().allMatch(this::isTenants);
        }
    }

    /** The column that says whose a row is; null where rows are everybody's. */
    @Nullable
    String tenantKey() {
        Column<?> key = table.get().tenantKey();
        return key == null ? null : key.name();
    }

    /** Whether its rows are the tenants themselves. */
    boolean isTenant() {
        return "id".equals(tenantKey());
    }

    Attribute attribute(String column) {
        return attributes.stream()
                .filter(a -> a.column().equals(column))
                .findFirst()
                .orElseThrow();
    }

    /** The columns of each of its unique keys, the primary one first. */
    List<List<String>> uniques() {
        return table.get().constraints().stream()
                .filter(c -> c.kind() == Constraint.Kind.PRIMARY_KEY || c.kind() == Constraint.Kind.UNIQUE)
                .map(Constraint::columns)
                .toList();
    }

    /** The name of the unique key of these columns. */
    String rule(List<String> columns) {
        return table.get().constraints().stream()
                .filter(c ->
                        c.kind() != Constraint.Kind.FOREIGN_KEY && c.columns().equals(columns))
                .findFirst()
                .orElseThrow()
                .name();
    }

    boolean isUnique(String column) {
        return uniques().stream().anyMatch(columns -> columns.contains(column));
    }

    /** Whether a relation to one row is kept in the column. */
    boolean isReference(String column) {
        return ways.stream()
                .anyMatch(way -> way.isHere() && way.sample().localColumns().contains(column));
    }

    /** The keys of a row, each of which finds it. */
    List<Key<?>> keys(Item item) {
        List<Key<?>> keys = new ArrayList<>();
        uniques().forEach(columns -> keys.add(Handle.of(this, item, columns).key()));
        return keys;
    }

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
