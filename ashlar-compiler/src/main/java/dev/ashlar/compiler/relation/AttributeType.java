package dev.ashlar.compiler.relation;

import java.util.List;

/**
 * The type of a column, as {@code pg_type} names it.
 *
 * @param name of the element when it is an array: {@code varchar}, {@code int4}; with its schema when that is another than the connection's own
 * @param modifiers the numbers in parentheses, empty when there are none
 */
public record AttributeType(String name, List<Integer> modifiers, boolean array) {
    public AttributeType {
        modifiers = List.copyOf(modifiers);
    }

    public static AttributeType of(String name, Integer... modifiers) {
        return new AttributeType(name, List.of(modifiers), false);
    }
}
