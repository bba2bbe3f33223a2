package dev.ashlar.runtime.shape;

import dev.ashlar.sql.Expression;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call says of the parts that are read in the statement itself.
 *
 * @param values what is computed instead of what the shape says
 * @param ones what must hold of the rows of to-one parts
 */
public record Bound(Map<Valued<?>, Computation> values, Map<OneOrNone<?, ?>, Only> ones) {
    public static final Bound NOTHING = new Bound(Map.of(), Map.of());

    /** What is computed, once it is known whether softly deleted rows are rows. */
    @FunctionalInterface
    public interface Computation {
        Expression<?> of(boolean withDeleted);
    }

    public boolean isEmpty() {
        return values.isEmpty() && ones.isEmpty();
    }

    /** Both; of two that speak of the same part, the other's. */
    public Bound and(Bound other) {
        Map<Valued<?>, Computation> allValues = new LinkedHashMap<>(values);
        allValues.putAll(other.values);
        Map<OneOrNone<?, ?>, Only> allOnes = new LinkedHashMap<>(ones);
        allOnes.putAll(other.ones);
        return new Bound(Map.copyOf(allValues), Map.copyOf(allOnes));
    }
}
