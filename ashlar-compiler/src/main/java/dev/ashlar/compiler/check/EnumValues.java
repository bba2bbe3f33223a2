package dev.ashlar.compiler.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of every enum.
 *
 * @param open the enums that may have values which could not be read
 */
record EnumValues(Map<String, List<String>> values, Set<String> open) {
    List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Whether that cannot be a value of the enum. */
    boolean excludes(String name, String value) {
        return !of(name).contains(value) && !open.contains(name);
    }
}
