package dev.ashlar.migrate.introspect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A thing with the table it belongs to.
 *
 * @param table the table's oid
 */
record OfTable<T>(long table, T value) {
    /** By table, their order kept. */
    static <T> Map<Long, List<T>> group(List<OfTable<T>> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        OfTable::table, Collectors.mapping(OfTable::value, Collectors.toUnmodifiableList())));
    }
}
