package dev.ashlar.runtime.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of one column: those where databases and drivers differ, and any other.
 *
 * @param column of both tables, and the component of both records
 * @param edges with the literal by which PostgreSQL itself gets the same
 * @param any makes a value
 * @param judged whether the column keeps less than it is given, so that PostgreSQL says what is read
 */
record Kind<T>(String column, List<Map.Entry<T, String>> edges, Function<Random, T> any, boolean judged) {
    /** @param valuesAndLiterals in turn */
    @SuppressWarnings("unchecked")
    static <T> Kind<T> of(String column, Function<Random, T> any, Object... valuesAndLiterals) {
        List<Map.Entry<T, String>> edges = new ArrayList<>();
        for (int i = 0; i < valuesAndLiterals.length; i += 2) {
            edges.add(Map.entry((T) valuesAndLiterals[i], (String) valuesAndLiterals[i + 1]));
        }
        return new Kind<>(column, edges, any, false);
    }

    /** Values whose text is a literal of theirs. */
    @SafeVarargs
    static <T> Kind<T> text(String column, Function<Random, T> any, T... values) {
        List<Map.Entry<T, String>> edges = new ArrayList<>();
        for (T value : values) {
            edges.add(Map.entry(value, value.toString()));
        }
        return new Kind<>(column, edges, any, false);
    }

    Kind<T> judgedByPostgres() {
        return new Kind<>(column, edges, any, true);
    }

    /** An edge as often as any value; null at times. */
    @Nullable
    T draw(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1, 2, 3, 4 -> edges.get(random.nextInt(edges.size())).getKey();
            default -> any.apply(random);
        };
    }

    /** An element may be null as well. */
    List<@Nullable T> drawList(Random random) {
        List<@Nullable T> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(draw(random));
        }
        return list;
    }

    Map.Entry<T, String> edge(int i) {
        return edges.get(i % edges.size());
    }
}
