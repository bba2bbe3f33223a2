package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.Failure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What PostgreSQL holds a model's rows to, as far as the table itself does not say it.
 *
 * @param defaults what a column has that gets no value; a column without one has none
 * @param removed what becomes of a row when the one that a way of its own leads to is removed; those not named stop it
 * @param failures what a write can break
 * @param living the unique keys that softly deleted rows do not hold
 * @param computed what PostgreSQL computes of the rest of the row
 */
record Rules(
        Map<String, Object> defaults,
        Map<String, OnDelete> removed,
        Class<? extends Failure> failures,
        List<Check> checks,
        Set<String> living,
        Map<String, Function<Item, Object>> computed) {
    enum OnDelete {
        CASCADE,
        SET_NULL
    }

    /**
     * @param rule its name in PostgreSQL
     * @param failure its name among the failures
     * @param holds of a row among all
     */
    record Check(String rule, String failure, BiPredicate<Store, Item> holds) {}

    private static final Set<String> OWN = Set.of("id", "version", "deleted_at");

    /** Whether a new row must be given a value. */
    boolean isNeeded(Attribute attribute) {
        return !attribute.nullable()
                && !computed.containsKey(attribute.column())
                && !defaults.containsKey(attribute.column())
                && !attribute.column().equals("id");
    }

    /** Whether an update may speak of the column. */
    boolean isChanged(Attribute attribute) {
        return !OWN.contains(attribute.column()) && !computed.containsKey(attribute.column());
    }

    /** Whether a new row may be given a value. */
    boolean isGiven(Attribute attribute) {
        return attribute.column().equals("id") || isChanged(attribute);
    }

    static Rules of(Map<String, Object> defaults, Map<String, OnDelete> removed, Class<? extends Failure> failures) {
        return new Rules(defaults, removed, failures, List.of(), Set.of(), Map.of());
    }
}
