package dev.ashlar.runtime.law;

import dev.ashlar.sql.value.Range;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A column that queries ask for.
 *
 * @param column its name in PostgreSQL
 * @param pool what its values are taken from, in rows as well as in questions
 * @param nullable whether a row may have none
 */
record Attribute(String column, List<?> pool, boolean nullable) {
    Object value(Random random) {
        return pool.get(random.nextInt(pool.size()));
    }

    @Nullable
    Object valueOrNull(Random random) {
        return nullable && random.nextInt(4) == 0 ? null : value(random);
    }

    /** One that probably no row has. */
    Object other(Random random) {
        Object like = pool.get(0);
        if (like instanceof String) {
            return "n" + random.nextInt(10_000);
        }
        if (like instanceof UUID) {
            return new UUID(0, 10 + random.nextInt(90));
        }
        return like instanceof Integer ? (Integer) (10 + random.nextInt(90)) : value(random);
    }

    /** One of the elements that its lists are made of. */
    Object element(Random random) {
        List<?> all = pool.stream().flatMap(list -> ((List<?>) list).stream()).toList();
        return all.get(random.nextInt(all.size()));
    }

    List<Object> values(Random random) {
        return List.copyOf(pool.stream().filter(v -> random.nextInt(3) == 0).toList());
    }

    /** Whether values of both can be compared. */
    boolean isLike(Attribute other) {
        return pool.get(0).getClass() == other.pool.get(0).getClass() && !isList() && !other.isList();
    }

    boolean isText() {
        return pool.get(0) instanceof String;
    }

    boolean isNumber() {
        return pool.get(0) instanceof Number;
    }

    /** Whether sums of it are exact whatever the order. */
    boolean isExact() {
        return isNumber() && !(pool.get(0) instanceof Double);
    }

    boolean isList() {
        return pool.get(0) instanceof List;
    }

    boolean isJson() {
        return pool.get(0) instanceof dev.ashlar.sql.Json;
    }

    /** Whether PostgreSQL's order of its values is one that the loop knows. */
    boolean isSorted() {
        return !isJson() && !(pool.get(0) instanceof Range);
    }

    /** Whether every PostgreSQL has {@code min} and {@code max} of its type. */
    boolean hasExtremes() {
        return isSorted() && !(pool.get(0) instanceof Boolean) && !(pool.get(0) instanceof UUID);
    }
}
