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
public record Bound(Map<Valued<?>, Expression<?>> values, Map<OneOrNone<?, ?>, Only> ones) {
    public static final Bound NOTHING = new Bound(Map.of(), Map.of());

    public boolean isEmpty() {
        return values.isEmpty() && ones.isEmpty();
    }

    /** Both; of two that speak of the same part, the other's. */
    public Bound and(Bound other) {
        Map<Valued<?>, Expression<?>> allValues = new LinkedHashMap<>(values);
        allValues.putAll(other.values);
        Map<OneOrNone<?, ?>, Only> allOnes = new LinkedHashMap<>(ones);
        allOnes.putAll(other.ones);
        return new Bound(Map.copyOf(allValues), Map.copyOf(allOnes));
    }

    /** For a call that reads softly deleted rows too: its counts count them. */
    public Bound withDeleted() {
        Map<Valued<?>, Expression<?>> counted = new LinkedHashMap<>(values);
        counted.replaceAll((part, value) -> value instanceof SomeCounted<?> some ? some.withDeleted() : value);
        return new Bound(Map.copyOf(counted), ones);
    }
}
